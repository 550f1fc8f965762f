// Follows what a person does in this tab: it remembers its run over a reload, and the model that read a drawing last, in whichever
// tab, is the one with which the next visit begins.

import type { AnswerStore } from '../../features/answer/answer-store.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import type { RunStore } from '../../session/run-store.ts';
import { rememberInTab } from '../../storage/settings.ts';

interface Followed {
  run: RunStore;
  answer: AnswerStore;
  presentModel: PresentModelStore;
  keptDigits: KeptDigitsStore;
}

/** Follows from now on, as long as the page is open. */
export function followTab({ run, answer, presentModel, keptDigits }: Followed): void {
  run.subscribe(({ id }, before) => {
    if (id !== null && id !== before.id) rememberInTab('run', id);
  });
  answer.subscribe(({ reading }, before) => {
    if (reading && reading !== before.reading) presentModel.getState().confirmUsed();
  });
  window.addEventListener('focus', () => keptDigits.getState().tryAgain());
}
