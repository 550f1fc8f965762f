// Follows which tab a person works in: a tab remembers its run over a reload, and the model that reads a drawing in the tab that
// was looked at last is the one with which the next visit begins.

import type { AnswerStore } from '../features/answer/answer-store.ts';
import type { KeptDigitsStore } from '../session/kept-digits.ts';
import type { PresentModelStore } from '../session/present-model.ts';
import type { RunStore } from '../session/run-store.ts';
import { rememberInTab } from '../storage/settings.ts';

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
  // Another tab may have used another model while this one was not looked at.
  let wasAway = false;
  document.addEventListener('visibilitychange', () => {
    wasAway ||= document.hidden;
  });
  window.addEventListener('blur', () => {
    wasAway = true;
  });
  answer.subscribe(({ reading }, before) => {
    if (!wasAway || !reading || reading === before.reading) return;
    wasAway = false;
    presentModel.getState().confirmUsed();
  });
  window.addEventListener('focus', () => keptDigits.getState().tryAgain());
}
