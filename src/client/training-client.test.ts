import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { TUTORIAL_CONFIG } from '../domain/experiment/training-config.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import { ScriptedPort } from '../testing/scripted-port.ts';
import { EngineClient } from './engine-client.ts';
import { TrainingClient } from './training-client.ts';

function weightsOf(value: number): ModelWeights {
  return { network: [], weights: [{ shape: [1], values: Float32Array.of(value) }] };
}

function epochDone(epoch: number, best: boolean): TrainEvent {
  return {
    type: 'epoch-done',
    epoch,
    best,
    loss: 1,
    accuracy: 0.5,
    valLoss: 1,
    valAccuracy: 0.5,
    seconds: 1,
  };
}

function setUp() {
  const ports: ScriptedPort[] = [];
  const spawn = () => {
    const port = new ScriptedPort();
    ports.push(port);
    return port;
  };
  const engine = new EngineClient({ spawn });
  const trainer = new TrainingClient({ engine, dataUrl: 'data/' });
  const heard: TrainEvent[] = [];
  const request = { network: [], config: TUTORIAL_CONFIG, resumeFrom: null, startFrom: null, backend: null };
  return { ports, trainer, heard, request };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks for a stop and waits until the worker has had its time for an answer. */
async function stopInVain(trainer: TrainingClient): Promise<void> {
  const stopped = trainer.stop();
  await vi.advanceTimersByTimeAsync(2_000);
  await stopped;
}

test('a stop that the worker never answers still ends the run with its best epoch', async () => {
  const { ports, trainer, heard, request } = setUp();
  const run = trainer.train(request, (event) => heard.push(event));
  ports[0].tell(1, 1, epochDone(1, true));
  ports[0].tell(1, 2, {
    type: 'checkpoint',
    epoch: 1,
    batch: 3,
    weights: weightsOf(1),
    epochEnd: true,
    state: null,
  });
  ports[0].tell(1, 3, epochDone(2, false));
  ports[0].tell(1, 4, {
    type: 'checkpoint',
    epoch: 2,
    batch: 3,
    weights: weightsOf(2),
    epochEnd: true,
    state: null,
  });
  await stopInVain(trainer);
  expect(ports[0].terminated).toBe(true);
  expect(await run).toEqual(weightsOf(1));
  expect(heard.at(-1)).toEqual({ type: 'ended', reason: 'stopped', bestEpoch: 1, test: null });
});

test('a lost GPU rejects the run and ends the worker, so that the next run has a new context', async () => {
  const { ports, trainer, heard, request } = setUp();
  const run = trainer.train(request, (event) => heard.push(event));
  ports[0].say({ kind: 'error', id: 1, error: { code: 'backend-lost', subject: 'webgl' } });
  await expect(run).rejects.toMatchObject({ code: 'backend-lost' });
  expect(ports[0].terminated).toBe(true);
  void trainer.train(request, () => undefined).catch(() => undefined);
  expect(ports).toHaveLength(2);
});

test('a resumed run that hangs before its first new epoch ends with the best from before', async () => {
  const { ports, trainer, heard, request } = setUp();
  const best = { epoch: 1, valLoss: 1, weights: weightsOf(1) };
  const resumeFrom = { weights: weightsOf(2), epochsDone: 2, best, state: null, waited: 1 };
  const run = trainer.train({ ...request, resumeFrom }, (event) => heard.push(event));
  await stopInVain(trainer);
  expect(await run).toEqual(weightsOf(1));
  expect(heard).toEqual([{ type: 'ended', reason: 'stopped', bestEpoch: 1, test: null }]);
  expect(ports[0].terminated).toBe(true);
});

test('a stop that is heard but does not end the measurement is carried out after two seconds', async () => {
  const { ports, trainer, heard, request } = setUp();
  const run = trainer.train(request, (event) => heard.push(event));
  ports[0].say({ kind: 'ready' });
  ports[0].tell(1, 1, { type: 'preparing', what: 'preparing-backend' });
  const stopped = trainer.stop();
  ports[0].say({ kind: 'answer', id: 2, answers: null });
  await stopped;
  await vi.advanceTimersByTimeAsync(1_900);
  expect(ports[0].terminated).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(await run).toBeNull();
  expect(heard.at(-1)).toEqual({ type: 'ended', reason: 'stopped', bestEpoch: null, test: null });
});

test('a stop before the worker’s program has come ends the run, too', async () => {
  const { ports, trainer, heard, request } = setUp();
  const run = trainer.train(request, (event) => heard.push(event));
  ports[0].sayLoading();
  expect(heard).toEqual([{ type: 'preparing', what: 'loading-program' }]);
  void trainer.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  ports[0].sayLoading();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await run).toBeNull();
  expect(ports[0].terminated).toBe(true);
});

test('a stop of training leaves the test images their time, and a stop of those has two seconds', async () => {
  const { ports, trainer, heard, request } = setUp();
  const run = trainer.train(request, (event) => heard.push(event));
  ports[0].say({ kind: 'ready' });
  ports[0].tell(1, 1, epochDone(1, true));
  ports[0].tell(1, 2, {
    type: 'checkpoint',
    epoch: 1,
    batch: 3,
    weights: weightsOf(1),
    epochEnd: true,
    state: null,
  });
  void trainer.stop();
  ports[0].say({ kind: 'answer', id: 2, answers: null });
  ports[0].tell(1, 3, { type: 'evaluating-test' });
  await vi.advanceTimersByTimeAsync(24_000);
  expect(ports[0].terminated).toBe(false);
  await stopInVain(trainer);
  expect(await run).toEqual(weightsOf(1));
  expect(heard.at(-1)).toEqual({ type: 'ended', reason: 'stopped', bestEpoch: 1, test: null });
});

test('whatever ends the worker after a stop, the run was stopped and did not fail', async () => {
  const { ports, trainer, request } = setUp();
  const run = trainer.train(request, () => undefined);
  ports[0].say({ kind: 'ready' });
  const pausing = trainer.pause();
  const stopping = trainer.stop();
  ports[0].onerror?.({ message: 'out of memory' });
  expect(await run).toBeNull();
  await pausing;
  await stopping;
});

test('a stop after the run has ended leaves the worker alone', async () => {
  const { ports, trainer, request } = setUp();
  const run = trainer.train(request, () => undefined);
  ports[0].say({ kind: 'ready' });
  ports[0].say({ kind: 'answer', id: 1, answers: { best: null } });
  await run;
  await stopInVain(trainer);
  expect(ports[0].terminated).toBe(false);
  expect(ports).toHaveLength(1);
});

test('a batch is waited for as long as the worker expects, or as the last ones took, and some more', async () => {
  const { ports, trainer, heard, request } = setUp();
  const run = trainer.train(request, (event) => heard.push(event));
  ports[0].say({ kind: 'ready' });
  ports[0].tell(1, 1, { type: 'step-expected', milliseconds: 40_000 });
  await vi.advanceTimersByTimeAsync(100_000);
  // 128 images at 1.28 a second.
  const figures = { epoch: 1, batches: 9, loss: 1, accuracy: 0.5, imagesPerSecond: 1.28 };
  ports[0].tell(1, 2, { type: 'batch-done', batch: 1, ...figures });
  await vi.advanceTimersByTimeAsync(399_000);
  expect(ports[0].terminated).toBe(false);
  // Nobody but the client hears what was expected.
  expect(heard.map(({ type }) => type)).toEqual(['batch-done']);
  const rejected = expect(run).rejects.toMatchObject({ code: 'worker-silent', subject: 'call' });
  await vi.advanceTimersByTimeAsync(1_001);
  await rejected;
});
