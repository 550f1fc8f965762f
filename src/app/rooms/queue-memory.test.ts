import { beforeEach, expect, test, vi } from 'vitest';
import { PRESETS } from '../../domain/experiment/presets.ts';
import type { QueuedRun } from '../../session/run-queue.ts';
import { queueLeft, saveQueue } from './queue-memory.ts';

const store = new Map<string, string>();

beforeEach(() => {
  store.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });
});

const queued = (state: QueuedRun['state'], seed = 1): QueuedRun => ({
  experiment: {
    network: PRESETS.fast.network,
    config: { ...PRESETS.fast.config, seed },
    preset: 'fast',
  },
  group: 'g',
  run: state === 'waits' ? null : 'run-1',
  state,
});

test('a queue of which something waits is there again after a reload', () => {
  const queue = [queued('done'), queued('goes-on', 2), queued('waits', 3)];
  saveQueue(queue);
  expect(queueLeft()).toEqual(queue);
});

test('a queue of which nothing waits is not brought back', () => {
  saveQueue([queued('waits')]);
  saveQueue([queued('done'), queued('skipped')]);
  expect(queueLeft()).toEqual([]);
});

test.each(['nonsense', '{}', 'null', '[null, 1, {"link": "1/x", "group": "g", "state": "waits"}]'])(
  'what cannot be read is passed over: %s',
  (text) => {
    store.set('digit-lab/1/queue', text);
    expect(queueLeft()).toEqual([]);
  },
);
