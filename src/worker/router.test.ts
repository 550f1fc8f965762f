// The router with handlers of the test's own.

import { expect, test } from 'vitest';
import { PROTOCOL_VERSION, type FromWorker, type Takes, type ToWorker } from '../protocol/messages.ts';
import type { Handlers } from './handlers/handlers.ts';
import { Router } from './router.ts';

function setUp(handlers: Partial<Handlers>) {
  const posted: { message: FromWorker; transfer: Transferable[] }[] = [];
  const router = new Router(handlers, (message, transfer = []) => posted.push({ message, transfer }));
  const receive = (message: Omit<ToWorker, 'version'>, version = PROTOCOL_VERSION) =>
    router.receive({ version, ...message } as ToWorker);
  const said = () => posted.map(({ message: { version: _version, ...rest } }) => rest);
  return { posted, receive, said };
}

const EVALUATE = {} as Takes<'evaluate'>;

test('events bear the id of their call and count up within it', async () => {
  const { receive, said } = setUp({
    evaluate: async (_takes, tell) => {
      tell({ done: 1, total: 2 });
      await Promise.resolve();
      tell({ done: 2, total: 2 });
      return { evaluated: null };
    },
  });
  receive({ id: 7, call: 'evaluate', takes: EVALUATE });
  receive({ id: 8, call: 'evaluate', takes: EVALUATE });
  await expect.poll(() => said().filter(({ kind }) => kind === 'answer')).toHaveLength(2);
  const ofSeven = said().filter((message) => 'id' in message && message.id === 7);
  expect(ofSeven).toEqual([
    { kind: 'event', id: 7, order: 1, event: { done: 1, total: 2 } },
    { kind: 'event', id: 7, order: 2, event: { done: 2, total: 2 } },
    { kind: 'answer', id: 7, answers: { evaluated: null } },
  ]);
});

test('a gradient moves with its answer, and nothing moves with others', async () => {
  const gradient = new Float32Array(3);
  const { posted, receive } = setUp({
    'share-gradient': async () => ({ gradient, sums: [0, 0] }),
    'classify-many': async () => ({ probabilities: new Float32Array(10) }),
  });
  receive({ id: 1, call: 'share-gradient', takes: {} as Takes<'share-gradient'> });
  receive({ id: 2, call: 'classify-many', takes: { inks: new Float32Array(784) } });
  await expect.poll(() => posted.map(({ transfer }) => transfer)).toEqual([[gradient.buffer], []]);
});

test('accumulators move with their checkpoint, and weights, which early stopping may keep, do not', async () => {
  const values = new Float32Array(3);
  const { posted, receive } = setUp({
    train: async (_takes, tell) => {
      const weights = { network: [], weights: [{ shape: [3], values: new Float32Array(3) }] };
      const state = { iterations: 1, accumulators: [[{ shape: [3], values }]], layerSteps: [] };
      tell({ type: 'checkpoint', epoch: 1, batch: 1, weights, epochEnd: true, state });
      tell({ type: 'checkpoint', epoch: 2, batch: 1, weights, epochEnd: false, state: null });
      return { best: null };
    },
  });
  receive({ id: 1, call: 'train', takes: {} as Takes<'train'> });
  await expect.poll(() => posted.map(({ transfer }) => transfer)).toEqual([[values.buffer], [], []]);
});

test('a caller of another version is refused', () => {
  const { receive, said } = setUp({ memory: async () => ({ tensors: 0, gpuBytes: 0 }) });
  receive({ id: 1, call: 'memory', takes: null }, 99);
  expect(said()).toEqual([{ kind: 'error', id: 1, error: { code: 'version-mismatch', subject: '99' } }]);
});

test('what a handler throws reaches its caller as data', async () => {
  const { receive, said } = setUp({ memory: () => Promise.reject(new TypeError('no engine')) });
  receive({ id: 1, call: 'memory', takes: null });
  const error = { code: 'internal', subject: 'no engine' };
  await expect.poll(said).toEqual([{ kind: 'error', id: 1, error }]);
});
