import { beforeEach, expect, test, vi } from 'vitest';
import type { SavedModel, StoredModel } from '../domain/kept/saved-model.ts';
import { endRun, finishEpoch, scriptedRun, settled, WEIGHTS } from '../testing/scripted-run.ts';
import { createAnsweringChoice } from './answering-choice.ts';

const TAUGHT: StoredModel = {
  key: 'taught/2026-11-27T09:00:00Z',
  epoch: 0,
  valAccuracy: 0.98,
  savedAt: '2026-11-27T09:00:00Z',
  taughtDigits: 12,
};

function setUp() {
  const session = scriptedRun();
  const loadModel = vi.fn(async (key: string): Promise<SavedModel | null> =>
    key === TAUGHT.key ? { ...TAUGHT, model: WEIGHTS } : null,
  );
  const shipped = vi.fn(async () => ({ ...WEIGHTS, testAccuracy: 0.995 }));
  const choice = createAnsweringChoice({ ...session, shipped, list: async () => [TAUGHT], loadModel });
  return { ...session, choice, shipped };
}

let session: ReturnType<typeof setUp>;
const source = () => session.presentModel.getState().source;

/** Trains the tutorial's network for one epoch. */
beforeEach(async () => {
  session = setUp();
  session.run.getState().train();
  finishEpoch(session.runs[0], 1);
  await settled();
});

test('one can choose the taught model, and sees how good the shipped one is without having used it', async () => {
  endRun(session.runs[0], 1);
  await settled();
  await session.choice.getState().look();
  expect(session.choice.getState().stored).toEqual([TAUGHT]);
  expect(session.presentModel.getState().shippedAccuracy).toBe(0.995);
  await session.choice.getState().look();
  expect(session.shipped).toHaveBeenCalledOnce();
  await session.choice.getState().useStored(TAUGHT.key);
  await settled();
  expect(source()).toEqual({ kind: 'taught', digits: 12 });
  expect(session.rememberUsed).toHaveBeenLastCalledWith({ kind: 'stored', key: TAUGHT.key });
  await expect(session.choice.getState().useStored('taught/gone')).rejects.toMatchObject({
    code: 'weights-gone',
  });
});

test('a model that is chosen while a run goes on answers until the run is chosen again, or has ended', async () => {
  await session.choice.getState().useStored(TAUGHT.key);
  finishEpoch(session.runs[0], 2);
  await settled();
  expect(source()).toEqual({ kind: 'taught', digits: 12 });
  session.presentModel.getState().followTraining();
  await settled();
  expect(source()).toEqual({ kind: 'training', epoch: 2 });
  await session.choice.getState().useStored(TAUGHT.key);
  endRun(session.runs[0], 1);
  await settled();
  expect(source()).toMatchObject({ kind: 'trained', run: 1 });
});

test('the next run answers as it learns, whatever was chosen during the one before', async () => {
  await session.choice.getState().useStored(TAUGHT.key);
  endRun(session.runs[0], 1);
  await settled();
  session.run.getState().train();
  session.presentModel.getState().followTraining();
  await settled();
  expect(source()).toMatchObject({ kind: 'trained', run: 1 });
  finishEpoch(session.runs[1], 1);
  await settled();
  expect(source()).toEqual({ kind: 'training', epoch: 1 });
});

test('a run that is deleted answers no longer: the shipped model does, and that is said', async () => {
  endRun(session.runs[0], 1);
  await settled();
  session.presentModel.setState({
    useShipped: async () => {
      session.presentModel.setState({ source: { kind: 'shipped' } });
      return true;
    },
  });
  session.savedRuns.getState().remove(['run-1']);
  await settled();
  expect(source()).toEqual({ kind: 'shipped' });
  expect(session.choice.getState().replacedRun).toBe(1);
  await session.choice.getState().useStored(TAUGHT.key);
  await settled();
  expect(session.choice.getState().replacedRun).toBeNull();
});
