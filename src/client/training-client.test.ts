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
  const request = { network: [], config: TUTORIAL_CONFIG, resumeFrom: null, backend: null };
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
