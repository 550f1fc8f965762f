// Tells the lesson what the rest of the session shows, whenever that changes.

import { lessonRuns } from '../../../domain/lesson/lesson-runs.ts';
import type { FlipsStore } from '../../../features/flips/flips-store.ts';
import type { LessonStore } from '../../../session/lesson.ts';
import type { Page } from '../../compose-page.ts';
import { readDrawing } from './read-drawing.ts';

/** Sees everything at once, and each change from now on. */
export function followSession(page: Page, flips: FlipsStore, lesson: LessonStore): void {
  const { drawing, answer, savedRuns, keptDigits, testImage, teaching, presentModel } = page;
  const visit = page.newId();
  /** @returns a name for each object in turn, which no other visit gives; null for none */
  const namer = () => {
    let [last, count]: [object | null, number] = [null, 0];
    return (thing: object | null) => {
      if (thing && thing !== last) [last, count] = [thing, count + 1];
      return thing && `${visit} ${count}`;
    };
  };
  const [imageName, flipName, taughtName] = [namer(), namer(), namer()];

  const flipped = () => {
    const { found } = flips.getState();
    return found?.pixels || found?.deformation ? found : null;
  };
  const taught = () => {
    const { teaching: present } = teaching.getState();
    if (present.phase === 'taught') return taughtName(present.taught);
    const { source } = presentModel.getState();
    return source.kind === 'taught' ? `taught ${source.digits}` : null;
  };
  const look = () => {
    const { own, overfit } = lessonRuns(savedRuns.getState().runs);
    lesson.getState().see({
      readDrawing: readDrawing(drawing.getState(), answer.getState()),
      ownRun: own?.id ?? null,
      overfitRun: overfit?.end ? overfit.id : null,
      testImage: imageName(testImage.getState().image),
      keptDigits: keptDigits.getState().digits,
      flipped: flipName(flipped()),
      taught: taught(),
    });
  };
  look();
  for (const store of [drawing, answer, savedRuns, keptDigits, testImage, teaching, presentModel, flips])
    store.subscribe(look);
}
