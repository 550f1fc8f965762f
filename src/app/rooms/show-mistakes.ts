// Shows what the model of the present run reads wrongly of the test images.

import { failureOf } from '../../domain/coded-error.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import type { Page } from '../compose-page.ts';
import { openRoom } from '../../session/page-view.ts';

type MistakeStores = Pick<Page, 'evaluation' | 'presentModel' | 'run' | 'runActions' | 'savedRuns' | 'view'>;

const NO_DIGITS = { pixels: new Uint8Array(0), labels: new Uint8Array(0), count: 0 };

/** Opens Evaluate, and evaluates the run's model where its answers are not there yet. It never rejects. */
export async function showMistakes(page: MistakeStores): Promise<void> {
  const { evaluation, presentModel, runActions, view } = page;
  const { id, runNumber } = page.run.getState();
  openRoom(view, { room: 'test', place: 'evaluate' });
  evaluation.getState().choose('test');
  try {
    const saved = page.savedRuns.getState().runs.find((each) => each.id === id);
    if (saved && !answersNow(presentModel, runNumber)) {
      await runActions.use(saved, 'best');
      await answered(presentModel, runNumber);
    }
  } catch (error) {
    evaluation.setState({ failure: failureOf(error), askedLast: 'present' });
    return;
  }
  const { present, old } = evaluation.getState();
  if (!present.test || old) await evaluation.getState().evaluate('present', NO_DIGITS);
}

function answersNow(presentModel: PresentModelStore, run: number): boolean {
  const { source } = presentModel.getState();
  return source.kind === 'trained' && source.run === run;
}

/** The classifier has the weights a moment after they were chosen. */
function answered(presentModel: PresentModelStore, run: number): Promise<void> {
  return new Promise((resolve) => {
    const isThere = () => {
      if (!answersNow(presentModel, run)) return;
      end();
      resolve();
    };
    const end = presentModel.subscribe(isThere);
    isThere();
  });
}
