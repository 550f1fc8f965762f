import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TrainEvent } from '../domain/run/train-event.ts';
import { TUTORIAL_CONFIG } from '../domain/experiment/training-config.ts';
import type { StepExpected } from '../protocol/messages.ts';
import { ScriptedPort } from '../testing/scripted-port.ts';
import { EngineClient } from './engine-client.ts';

const TRAIN = {
  network: [],
  config: TUTORIAL_CONFIG,
  dataUrl: 'data/',
  backend: null,
  remembered: null,
  workers: null,
  resumeFrom: null,
};

let ports: ScriptedPort[];
let client: EngineClient;

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  client = new EngineClient({
    spawn: () => {
      const port = new ScriptedPort();
      ports.push(port);
      return port;
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test('an answer reaches the call that asked for it, whatever the order', async () => {
  const first = client.call('memory', null);
  const second = client.call('memory', null);
  ports[0].say({ kind: 'answer', id: 2, answers: { tensors: 2, gpuBytes: 0 } });
  ports[0].say({ kind: 'answer', id: 1, answers: { tensors: 1, gpuBytes: 0 } });
  expect(await first).toEqual({ tensors: 1, gpuBytes: 0 });
  expect(await second).toEqual({ tensors: 2, gpuBytes: 0 });
  expect(ports).toHaveLength(1);
});

test('an error keeps its code and its subject', async () => {
  const call = client.call('memory', null);
  ports[0].say({ kind: 'error', id: 1, error: { code: 'data-missing', subject: 'a.gz' } });
  await expect(call).rejects.toMatchObject({ code: 'data-missing', subject: 'a.gz' });
});

test('a worker that dies rejects every open call, and the next call starts a new worker', async () => {
  const calls = [client.call('memory', null), client.call('pause', null)];
  ports[0].onerror?.({ message: 'out of memory' });
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'worker-died' });
  expect(ports[0].terminated).toBe(true);
  const next = client.call('memory', null);
  ports[1].say({ kind: 'answer', id: 1, answers: { tensors: 0, gpuBytes: 0 } });
  await next;
});

test('a worker that never starts is given up', async () => {
  const call = client.call('memory', null);
  const rejected = expect(call).rejects.toMatchObject({ code: 'worker-silent', subject: 'start' });
  await vi.advanceTimersByTimeAsync(20_001);
  await rejected;
});

test('thirty seconds of silence during a call end the worker, a sign of life prolongs them', async () => {
  const call = client.call('memory', null);
  ports[0].say({ kind: 'ready' });
  const rejected = expect(call).rejects.toMatchObject({ code: 'worker-silent', subject: 'call' });
  await vi.advanceTimersByTimeAsync(25_000);
  ports[0].say({ kind: 'alive' });
  await vi.advanceTimersByTimeAsync(25_000);
  expect(ports[0].terminated).toBe(false);
  await vi.advanceTimersByTimeAsync(5_001);
  await rejected;
  expect(ports[0].terminated).toBe(true);
});

test('an idle worker may be silent for ever', async () => {
  const call = client.call('memory', null);
  ports[0].say({ kind: 'answer', id: 1, answers: { tensors: 0, gpuBytes: 0 } });
  await call;
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(ports[0].terminated).toBe(false);
});

test('a stop that is not answered within two seconds ends the worker', async () => {
  const call = client.call('stop', null, { withinMs: 2_000 });
  ports[0].say({ kind: 'ready' });
  const rejected = expect(call).rejects.toMatchObject({ code: 'worker-silent', subject: 'stop' });
  await vi.advanceTimersByTimeAsync(2_001);
  await rejected;
});

test('events of another call and late events are dropped', async () => {
  const heard: (TrainEvent | StepExpected)[] = [];
  void client.call('memory', null);
  void client.call('train', TRAIN, { listen: (event) => heard.push(event) });
  ports[0].tell(2, 1, { type: 'paused' });
  ports[0].tell(1, 2, { type: 'resumed' });
  ports[0].tell(2, 3, { type: 'resumed' });
  ports[0].tell(2, 2, { type: 'paused' });
  expect(heard.map((event) => event.type)).toEqual(['paused', 'resumed']);
});

test('events that come after the answer of their call are dropped', async () => {
  const heard: (TrainEvent | StepExpected)[] = [];
  const run = client.call('train', TRAIN, { listen: (event) => heard.push(event) });
  ports[0].say({ kind: 'error', id: 1, error: { code: 'data-missing', subject: 'a.gz' } });
  ports[0].tell(1, 1, { type: 'preparing', what: 'loading-data' });
  await expect(run).rejects.toMatchObject({ code: 'data-missing' });
  expect(heard).toEqual([]);
});

test('a worker of another version is refused', async () => {
  const call = client.call('memory', null);
  ports[0].say({ kind: 'ready' }, 99);
  await expect(call).rejects.toMatchObject({ code: 'version-mismatch', subject: '99' });
});

test('a browser that cannot start a module worker gives an error, not a hang', async () => {
  const failing = new EngineClient({
    spawn: () => {
      throw new TypeError('module workers are not supported');
    },
  });
  await expect(failing.call('memory', null)).rejects.toMatchObject({ code: 'worker-died' });
});
