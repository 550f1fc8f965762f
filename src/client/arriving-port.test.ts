import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScriptedPort } from '../testing/scripted-port.ts';
import { ArrivingPort } from './arriving-port.ts';
import { EngineClient } from './engine-client.ts';

function setUp({ reachable = true } = {}) {
  const worker = new ScriptedPort();
  let arrive = () => undefined as void;
  let fail = () => undefined as void;
  const arrives = new Promise<void>((resolve, reject) => {
    arrive = resolve;
    fail = () => reject(new TypeError('Failed to fetch'));
  });
  const script = { arrives: () => arrives, reachable: async () => reachable };
  const client = new EngineClient({ spawn: () => new ArrivingPort(worker, script) });
  const loading = vi.fn();
  const call = client.call('memory', null, { whileLoading: loading });
  // Each test looks at it later.
  call.catch(() => undefined);
  return { worker, arrive, fail, loading, call };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a script that takes minutes to come is waited for, and is told to be on its way', async () => {
  const { worker, arrive, loading, call } = setUp();
  await vi.advanceTimersByTimeAsync(180_000);
  expect(worker.terminated).toBe(false);
  expect(loading).toHaveBeenCalledTimes(36);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
  worker.say({ kind: 'ready' });
  worker.say({ kind: 'answer', id: 1, answers: { tensors: 0, gpuBytes: 0 } });
  await call;
});

test('a worker that says nothing for twenty seconds after its script has come has failed to start', async () => {
  const { worker, arrive, call } = setUp();
  await vi.advanceTimersByTimeAsync(61_000);
  arrive();
  await vi.advanceTimersByTimeAsync(19_900);
  expect(worker.terminated).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await expect(call).rejects.toMatchObject({ code: 'worker-silent', subject: 'start' });
});

test('a program that does not come for want of a connection names the connection', async () => {
  const { worker, fail, call } = setUp({ reachable: false });
  fail();
  worker.onerror?.({});
  await expect(call).rejects.toMatchObject({ code: 'offline' });
  expect(worker.terminated).toBe(true);
});

test('a program that fails with its host in reach, or after it has begun, is told as it failed', async () => {
  const { worker, call } = setUp();
  worker.onerror?.({ message: 'SyntaxError' });
  await expect(call).rejects.toMatchObject({ code: 'worker-died', subject: 'SyntaxError' });
  const later = setUp({ reachable: false });
  later.worker.say({ kind: 'ready' });
  later.worker.onerror?.({ message: 'out of memory' });
  await expect(later.call).rejects.toMatchObject({ code: 'worker-died', subject: 'out of memory' });
});

test('a worker that was ended tells no more that it is on its way', async () => {
  const { worker } = setUp();
  const port = new ArrivingPort(worker, {
    arrives: () => new Promise(() => undefined),
    reachable: async () => true,
  });
  port.onmessage = vi.fn();
  port.terminate();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(port.onmessage).not.toHaveBeenCalled();
});
