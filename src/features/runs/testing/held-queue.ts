// Makes a queue of runs that begins none of them.

import { createStore } from 'zustand/vanilla';
import type { QueuedRun, RunQueueState, RunQueueStore } from '../../../session/run-queue.ts';

/** @returns a queue in memory, which begins none of its runs */
export function heldQueue(more: Partial<RunQueueState> = {}): RunQueueStore {
  const skipped = (each: QueuedRun): QueuedRun =>
    each.state === 'waits' ? { ...each, state: 'skipped' } : each;
  return createStore<RunQueueState>((set, get) => ({
    queue: [],
    paused: false,
    failure: null,
    add: async (experiments) => {
      const come = experiments.map((experiment): QueuedRun => ({
        experiment,
        group: 'a',
        run: null,
        state: 'waits',
      }));
      set({ queue: [...get().queue, ...come] });
    },
    pause: () => set({ paused: true }),
    goOn: async () => set({ paused: false }),
    skip: (index) => set({ queue: get().queue.map((each, at) => (at === index ? skipped(each) : each)) }),
    stop: () => set({ queue: get().queue.map(skipped) }),
    dismiss: () => set({ queue: [] }),
    ...more,
  }));
}
