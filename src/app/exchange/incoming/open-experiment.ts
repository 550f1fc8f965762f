// Opens an experiment that a text names, as one step that Undo takes back, and shows its network.

import { openRoom } from '../../../session/page-view.ts';
import type { Page } from '../../compose-page.ts';
import { experimentIn } from '../../address/experiment-in-hash.ts';

/** @param text an address, with whatever stands around it @returns whether it names an experiment; what is wrong with it is said */
export function openPastedExperiment(page: Page, text: string): boolean {
  const found = experimentIn(text);
  if (!found) return false;
  const { locked, openExperiment } = page.experiment.getState();
  const trouble = 'problem' in found ? found.problem : locked ? 'busy' : null;
  page.link.setState({ trouble });
  if (trouble !== null || 'problem' in found) return true;
  openExperiment(found);
  openRoom(page.view, { room: 'train', place: 'network' });
  return true;
}
