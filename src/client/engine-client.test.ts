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
  startFrom: null,
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

test('a page that was frozen for long hears its worker before it counts as hung', async () => {
  const call = client.call('memory', null);
  ports[0].say({ kind: 'ready' });
  await vi.advanceTimersByTimeAsync(25_000);
  // It sleeps for 40 seconds: the timer that was set fires late, before the messages that waited are delivered.
  vi.setSystemTime(Date.now() + 40_000);
  vi.advanceTimersToNextTimer();
  ports[0].say({ kind: 'alive' });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(ports[0].terminated).toBe(false);
  ports[0].say({ kind: 'answer', id: 1, answers: { tensors: 0, gpuBytes: 0 } });
  await call;
});

test('a stop that was obeyed while the page was frozen ends no worker', async () => {
  const call = client.call('stop', null, { withinMs: 2_000 });
  ports[0].say({ kind: 'ready' });
  await vi.advanceTimersByTimeAsync(1_900);
  vi.advanceTimersToNextTimer();
  ports[0].say({ kind: 'answer', id: 1, answers: null });
  await call;
  expect(ports[0].terminated).toBe(false);
});

test('a worker whose program is on its way for minutes is waited for, and has its time once that has come', async () => {
  const loading = vi.fn();
  const call = client.call('memory', null, { withinMs: 15_000, whileLoading: loading });
  for (let minute = 0; minute < 12; minute++) {
    ports[0].sayLoading();
    await vi.advanceTimersByTimeAsync(5_000);
  }
  expect(loading).toHaveBeenCalledTimes(12);
  expect(ports[0].terminated).toBe(false);
  const rejected = expect(call).rejects.toMatchObject({ code: 'worker-silent', subject: 'memory' });
  await vi.advanceTimersByTimeAsync(15_000);
  await rejected;
});

test('a step that is expected to be long is waited for four times as long, and no longer', async () => {
  const call = client.call('memory', null);
  ports[0].say({ kind: 'ready' });
  client.expectStep(40_000);
  await vi.advanceTimersByTimeAsync(159_000);
  expect(ports[0].terminated).toBe(false);
  const rejected = expect(call).rejects.toMatchObject({ code: 'worker-silent', subject: 'call' });
  await vi.advanceTimersByTimeAsync(1_001);
  await rejected;
});

test('what was expected of one call is forgotten with its answer', async () => {
  const first = client.call('memory', null);
  ports[0].say({ kind: 'ready' });
  client.expectStep(40_000);
  ports[0].say({ kind: 'answer', id: 1, answers: { tensors: 0, gpuBytes: 0 } });
  await first;
  const second = client.call('memory', null);
  const rejected = expect(second).rejects.toMatchObject({ code: 'worker-silent' });
  await vi.advanceTimersByTimeAsync(30_001);
  await rejected;
});

test('a step that would take for ever is waited for some hours at most', async () => {
  const call = client.call('memory', null);
  ports[0].say({ kind: 'ready' });
  client.expectStep(Infinity);
  const rejected = expect(call).rejects.toMatchObject({ code: 'worker-silent' });
  await vi.advanceTimersByTimeAsync(4 * 3_600_000);
  await rejected;
});
