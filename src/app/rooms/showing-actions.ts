// Lets what a person does with a kept run open the room that shows what it began.

import { openRoom } from '../../session/page-view.ts';
import type { RunActions } from '../../session/run-actions.ts';
import type { Page } from '../compose-page.ts';

/** @returns the actions on kept runs, of which some open Train when they have succeeded */
export function showingActions({ runActions, view }: Pick<Page, 'runActions' | 'view'>): RunActions {
  const show = (place: 'curves' | 'network') => openRoom(view, { room: 'train', place });
  return {
    ...runActions,
    open(run) {
      runActions.open(run);
      show('network');
    },
    async goOn(run, epochs) {
      await runActions.goOn(run, epochs);
      show('curves');
    },
    trainAgain(run, seed) {
      runActions.trainAgain(run, seed);
      show('curves');
    },
  };
}
