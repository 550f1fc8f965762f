// Trains experiments one after the other: one with several seeds, or with several values of one setting. The queue outlives a
// reload, upon which it waits until a person lets it go on.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { CodedError, failureOf, type Failure } from '../domain/coded-error.ts';
import type { Experiment } from '../domain/experiment/experiment-link.ts';
import { isActive } from '../domain/run/run.ts';
import type { RunStore } from './run-store.ts';
import type { SavedRunsStore } from './saved-runs.ts';
import type { TabLocks } from './tab-locks.ts';

export interface QueuedRun {
  experiment: Experiment;
  /** The runs that were asked for together share it. */
  group: string;
  /** It is the id of the kept run, null before it begins. */
  run: string | null;
  state: 'waits' | 'goes-on' | 'done' | 'skipped' | 'failed';
}

export interface RunQueueState {
  /** It is empty where nothing is queued. */
  queue: readonly QueuedRun[];
  /** A paused queue lets the run that goes on come to its end, and begins no other. */
  paused: boolean;
  failure: Failure | null;
  /** Adds runs at the end, and begins. It fails with 'queue-elsewhere' while another tab has a queue. */
  add(experiments: readonly Experiment[]): Promise<void>;
  pause(): void;
  goOn(): Promise<void>;
  /** Ends the run that goes on, or takes a waiting one out. */
  skip(index: number): void;
  /** Ends the run that goes on, and takes all that wait out. */
  stop(): void;
  /** Forgets a queue that is done. */
  dismiss(): void;
}

export type RunQueueStore = StoreApi<RunQueueState>;

export interface RunQueueDependencies {
  run: RunStore;
  savedRuns: SavedRunsStore;
  /** Stores the queue for the next visit. */
  save(queue: readonly QueuedRun[]): void;
  /** It is what an earlier visit left. */
  left: readonly QueuedRun[];
  /** One tab at a time trains a queue, since two would share the same cores. */
  locks: Pick<TabLocks, 'tryLock'>;
  newId(): string;
}

/** Opens with what an earlier visit left, paused. */
export function createRunQueue({
  run: runStore,
  savedRuns,
  save,
  left,
  locks,
  newId,
}: RunQueueDependencies): RunQueueStore {
  const store = createStore<RunQueueState>((set, get) => {
    let working = false;
    let release: (() => void) | null = null;
    let skipping = false;

    const change = (index: number, changes: Partial<QueuedRun>) =>
      set({ queue: get().queue.map((each, at) => (at === index ? { ...each, ...changes } : each)) });
    const isFree = () => !isActive(runStore.getState().run) && !runStore.getState().lessonGoesOn;
    /** Waits for the end of a run or lesson that a person began. */
    const untilFree = () =>
      new Promise<void>((resolve) => {
        if (isFree()) return resolve();
        const unsubscribe = runStore.subscribe(() => {
          if (!isFree()) return;
          unsubscribe();
          resolve();
        });
      });
    /** Goes on with a run that was cut off with its page. @returns null where there is none, or nothing is left of it */
    const goOnWithCutOff = async (id: string | null) => {
      const saved = savedRuns.getState().runs.find((each) => each.id === id && each.end === 'cut-off');
      const resumeFrom =
        saved &&
        (await savedRuns
          .getState()
          .resumePoint(saved.id)
          .catch(() => null));
      if (resumeFrom && isFree()) return { ended: runStore.getState().goOn(saved, resumeFrom) };
      // It is trained anew, and then has another record.
      if (saved?.epochs.length === 0) await savedRuns.getState().forget(saved.id);
      return null;
    };
    const trainOne = async (index: number) => {
      skipping = false;
      const { experiment, group, run } = get().queue[index];
      const goesOn = await goOnWithCutOff(run);
      // A person has begun a run meanwhile; this one waits for its end.
      if (!goesOn && !isFree()) return;
      const ended = goesOn?.ended ?? runStore.getState().trainThis(experiment, group);
      change(index, { state: 'goes-on', run: runStore.getState().id });
      await ended;
      const { run: trained, failure } = runStore.getState();
      const stopped = trained.result?.reason === 'stopped';
      if (trained.phase === 'failed' || failure?.code === 'busy') {
        change(index, { state: 'failed' });
        set({ paused: true, failure });
      } else {
        change(index, { state: skipping ? 'skipped' : 'done' });
        // Who stops a run by hand wants no other one to begin.
        if (stopped && !skipping) set({ paused: true });
      }
    };
    const nextWaiting = () => get().queue.findIndex(({ state }) => state === 'waits');
    const work = async () => {
      if (working) return;
      working = true;
      while (!get().paused && nextWaiting() >= 0) {
        await untilFree();
        const index = nextWaiting();
        if (!get().paused && index >= 0) await trainOne(index);
      }
      working = false;
      release?.();
      release = null;
    };
    const begin = async () => {
      if (!release) {
        const lock = await locks.tryLock('queue');
        if (!lock.isOurs) throw new CodedError('queue-elsewhere', lock.since);
        release = () => lock.release();
      }
      set({ paused: false, failure: null });
      void work();
    };
    const fail = (error: unknown) => set({ failure: failureOf(error) });

    return {
      queue: left.map((each) => (each.state === 'goes-on' ? { ...each, state: 'waits' } : each)),
      paused: true,
      failure: null,
      async add(experiments) {
        const group = newId();
        const come = experiments.map((experiment): QueuedRun => ({
          experiment,
          group,
          run: null,
          state: 'waits',
        }));
        const before = get().queue;
        const kept = before.some(({ state }) => state === 'waits' || state === 'goes-on') ? before : [];
        set({ queue: [...kept, ...come] });
        await begin().catch((error: unknown) => {
          set({ queue: before });
          fail(error);
        });
      },
      pause: () => set({ paused: true }),
      goOn: () => begin().catch(fail),
      skip(index) {
        const { state } = get().queue[index];
        if (state === 'waits') change(index, { state: 'skipped' });
        if (state !== 'goes-on') return;
        skipping = true;
        runStore.getState().stop();
      },
      stop() {
        const { queue } = get();
        set({ queue: queue.map((each) => (each.state === 'waits' ? { ...each, state: 'skipped' } : each)) });
        const goesOn = queue.findIndex(({ state }) => state === 'goes-on');
        if (goesOn >= 0) get().skip(goesOn);
      },
      dismiss() {
        if (!working) set({ queue: [], failure: null });
      },
    };
  });
  store.subscribe(({ queue }, before) => {
    if (queue !== before.queue) save(queue);
  });
  return store;
}
