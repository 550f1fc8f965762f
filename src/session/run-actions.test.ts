import { beforeEach, expect, test } from 'vitest';
import { PRESETS } from '../domain/experiment/presets.ts';
import { endRun, finishEpoch, scriptedRun, settled } from '../testing/scripted-run.ts';
import { modelOf } from '../testing/stored-run.ts';

let session: ReturnType<typeof scriptedRun>;
const kept = () => session.savedRuns.getState().runs;
const source = () => session.presentModel.getState().source;

/** Trains the tutorial's network for two epochs, of which the first is best. */
beforeEach(async () => {
  session = scriptedRun();
  session.run.getState().train();
  finishEpoch(session.runs[0], 1);
  finishEpoch(session.runs[0], 2, false);
  endRun(session.runs[0], 1, 'converged');
  await settled();
});

test('the model of any kept run, or of one of its epochs, answers and is remembered', async () => {
  const [first] = kept();
  await session.actions.use(first, 2);
  await settled();
  expect(source()).toEqual({ kind: 'trained', run: 1, epoch: 2, best: false });
  expect(session.rememberUsed).toHaveBeenLastCalledWith({ kind: 'run', id: 'run-1', which: 2 });
  await session.actions.use(first, 'best');
  await settled();
  expect(source()).toEqual({ kind: 'trained', run: 1, epoch: 1, best: true });
});

test('the curves of the run whose model is used come with it, but for those of a run that goes on', async () => {
  const { run, actions, runs } = session;
  actions.trainAgain(kept()[0], 5);
  finishEpoch(runs[1], 1);
  await settled();
  await actions.use(kept()[0], 'best');
  expect(run.getState()).toMatchObject({ id: 'run-2', run: { phase: 'training' } });
  endRun(runs[1], 1);
  await settled();
  await actions.use(kept()[0], 'best');
  expect(run.getState()).toMatchObject({ id: 'run-1', runNumber: 1, run: { phase: 'ended' } });
});

test('weights that are no longer stored are said, and the model that answered goes on answering', async () => {
  const before = source();
  await expect(session.actions.use(kept()[0], 7)).rejects.toMatchObject({ code: 'weights-gone' });
  expect(source()).toBe(before);
});

test('a kept run is opened for editing as one step that Undo takes back, but not while a run goes on', () => {
  const { experiment, actions, run } = session;
  const [first] = kept();
  experiment.getState().choosePreset('fast');
  actions.open(first);
  expect(experiment.getState().form.preset).toBe('tutorial');
  expect(experiment.getState().editing.network).toEqual(PRESETS.tutorial.network);
  experiment.getState().undoNetwork();
  expect(experiment.getState().form.preset).toBe('fast');
  run.getState().train();
  expect(() => actions.open(first)).toThrow(expect.objectContaining({ code: 'busy' }) as Error);
});

test('a run is continued to more epochs under its number, with patience anew after early stopping', async () => {
  await session.actions.goOn(kept()[0], 60);
  const { request } = session.runs[1];
  expect(request.config.epochs).toBe(60);
  expect(request.resumeFrom).toMatchObject({ epochsDone: 2, waited: 0, best: { epoch: 1 } });
  finishEpoch(session.runs[1], 3);
  await settled();
  expect(kept()).toMatchObject([{ number: 1, end: null, bestEpoch: 3, config: { epochs: 60 } }]);
});

test('nothing is continued that another tab trains, whose weights are gone, or while a run goes on', async () => {
  const [first] = kept();
  const lock = await session.locks.tryLock('run/run-1');
  await expect(session.actions.goOn(first, 60)).rejects.toMatchObject({ code: 'busy' });
  if (lock.isOurs) lock.release();
  session.actions.trainAgain(first, 5);
  await expect(session.actions.goOn(first, 60)).rejects.toMatchObject({ code: 'busy' });
  expect(session.runs).toHaveLength(2);
  endRun(session.runs[1], null, 'stopped');
  await settled();
  await session.savedRuns.getState().forget('run-1');
  await expect(session.actions.goOn(first, 60)).rejects.toMatchObject({ code: 'weights-gone' });
});

test('a run is trained again with another seed, whatever the editor shows by now', async () => {
  session.experiment.getState().choosePreset('fast');
  session.actions.trainAgain(kept()[0], 5);
  expect(session.runs[1].request).toMatchObject({
    network: PRESETS.tutorial.network,
    config: { ...PRESETS.tutorial.config, seed: 5 },
    resumeFrom: null,
  });
  finishEpoch(session.runs[1], 1);
  await settled();
  expect(kept().map(({ number, config }) => [number, config.seed])).toEqual([
    [1, 1],
    [2, 5],
  ]);
});

test('a model is trained on by the settings on the page, in its own network, which Undo takes back', async () => {
  const before = session.experiment.getState().editing.network;
  session.experiment.getState().setText('epochs', '3');
  const model = modelOf(0.1);
  session.actions.trainOn({ model, name: 'mnist.onnx' });
  await settled();
  const { request } = session.runs[1];
  expect(request.startFrom).toBe(model);
  expect(request.resumeFrom).toBeNull();
  expect(request.network).toEqual(model.network);
  expect(request.config.epochs).toBe(3);
  finishEpoch(session.runs[1], 1);
  await settled();
  expect(kept()[1]).toMatchObject({ startedFrom: 'mnist.onnx', imported: false });
  expect(kept()[0].startedFrom).toBeNull();
  expect(() => session.actions.trainOn({ model, name: 'x' })).toThrowError(
    expect.objectContaining({ code: 'busy' }),
  );
  endRun(session.runs[1], 1);
  await settled();
  session.experiment.getState().undoNetwork();
  expect(session.experiment.getState().editing.network).toEqual(before);
});
