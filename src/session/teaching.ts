// Teaches the present model the kept digits, and keeps or discards the result as their author decides. No drawing is answered
// by the taught model before it is kept.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LessonProgress, TeachingService } from '../client/services.ts';
import { CodedError, failureOf, type Failure } from '../domain/coded-error.ts';
import type { KeptDigit } from '../domain/kept/kept-digit.ts';
import type { Taught } from '../domain/kept/taught.ts';
import { isActive } from '../domain/run/run.ts';
import type { PresentModelStore } from './present-model.ts';
import type { RunStore } from './run-store.ts';
import type { TabLocks } from './tab-locks.ts';

export type Teaching =
  | { phase: 'idle' }
  | ({ phase: 'teaching' } & LessonProgress)
  | { phase: 'taught'; taught: Taught; digits: readonly KeptDigit[] }
  | { phase: 'failed'; failure: Failure };

export interface TeachingState {
  teaching: Teaching;
  /** Says whether a lesson has the worker: a cancelled one does until its step is done. */
  hasWorker: boolean;
  /** Does nothing without digits, nor while a lesson or a run has the worker. */
  teach(digits: readonly KeptDigit[]): void;
  cancel(): void;
  /** Lets the taught model answer from now on. */
  keep(): void;
  discard(): void;
}

export type TeachingStore = StoreApi<TeachingState>;

export interface TeachingDependencies {
  service: Pick<TeachingService, 'teach' | 'stopTeaching'>;
  presentModel: PresentModelStore;
  run: RunStore;
  locks: Pick<TabLocks, 'tryLock'>;
}

/** Opens with nothing taught. Only one tab of a browser teaches at a time. */
export function createTeaching({ service, presentModel, run, locks }: TeachingDependencies): TeachingStore {
  const store = createStore<TeachingState>((set, get) => {
    const go = (teaching: Teaching) => set({ teaching });
    const isTeaching = () => get().teaching.phase === 'teaching';
    // Events of a lesson that was cancelled are ignored.
    let lesson = 0;
    return {
      teaching: { phase: 'idle' },
      hasWorker: false,
      teach(digits) {
        if (get().hasWorker || isActive(run.getState().run) || digits.length === 0) return;
        const own = ++lesson;
        const settle = (teaching: Teaching) => {
          if (own === lesson) go(teaching);
        };
        set({ teaching: { phase: 'teaching', step: 0, steps: 1 }, hasWorker: true });
        const teach = async () => {
          const lock = await locks.tryLock('teaching');
          if (!lock.isOurs) throw new CodedError('teaching-elsewhere', lock.since);
          const isCancelled = own !== lesson;
          const tell = (progress: LessonProgress) => settle({ phase: 'teaching', ...progress });
          return (isCancelled ? Promise.resolve(null) : service.teach(digits, tell)).finally(lock.release);
        };
        void teach()
          .then(
            (taught) => settle(taught ? { phase: 'taught', taught, digits } : { phase: 'idle' }),
            (error: unknown) => settle({ phase: 'failed', failure: failureOf(error) }),
          )
          .then(() => set({ hasWorker: false }));
      },
      cancel() {
        if (!isTeaching()) return;
        lesson += 1;
        go({ phase: 'idle' });
        void service.stopTeaching().catch(() => undefined);
      },
      keep() {
        const { teaching } = get();
        if (teaching.phase !== 'taught') return;
        go({ phase: 'idle' });
        const { model, after } = teaching.taught;
        const digits = teaching.digits.length;
        presentModel
          .getState()
          .keep({ model, epoch: 0, valAccuracy: after.valAccuracy, taughtDigits: digits });
      },
      discard() {
        if (!isTeaching()) go({ phase: 'idle' });
      },
    };
  });
  store.subscribe(({ hasWorker }, before) => {
    if (hasWorker !== before.hasWorker) run.getState().waitForLesson(hasWorker);
  });
  // The result is of the old model, and an epoch that is done brings another one; a run that has only begun, or was refused,
  // does not.
  run.subscribe(({ run }, before) => {
    if (isActive(run) && run.epochs.length > before.run.epochs.length) store.getState().discard();
  });
  return store;
}
