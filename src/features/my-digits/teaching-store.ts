// Teaching the present model the kept digits: what goes on, what came of it, and what its author decides.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TeachingService } from '../../client/services.ts';
import type { KeptDigit } from '../../domain/kept/kept-digit.ts';
import type { Taught } from '../../domain/kept/taught.ts';
import type { WireError } from '../../protocol/wire-error.ts';

export type Teaching =
  | { phase: 'idle' }
  | { phase: 'teaching'; step: number; steps: number }
  | { phase: 'taught'; taught: Taught; digits: readonly KeptDigit[] }
  | { phase: 'failed'; code: WireError['code'] };

export interface TeachingState {
  teaching: Teaching;
  teach(digits: readonly KeptDigit[]): void;
  cancel(): void;
  /** The taught model answers from now on. */
  keep(): void;
  discard(): void;
}

export type TeachingStore = StoreApi<TeachingState>;

export interface TeachingDependencies {
  service: TeachingService;
  onKept(taught: Taught, digits: number): void;
}

export function createTeachingStore({ service, onKept }: TeachingDependencies): TeachingStore {
  return createStore<TeachingState>((set, get) => {
    const go = (teaching: Teaching) => set({ teaching });
    const isTeaching = () => get().teaching.phase === 'teaching';
    // A lesson that was discarded meanwhile has nothing more to say.
    let lesson = 0;
    return {
      teaching: { phase: 'idle' },
      teach(digits) {
        if (isTeaching() || digits.length === 0) return;
        const own = ++lesson;
        const settle = (teaching: Teaching) => {
          if (own === lesson) go(teaching);
        };
        go({ phase: 'teaching', step: 0, steps: 1 });
        service
          .teach(digits, (progress) => settle({ phase: 'teaching', ...progress }))
          .then(
            (taught) => settle(taught ? { phase: 'taught', taught, digits } : { phase: 'idle' }),
            (error: Partial<WireError>) => settle({ phase: 'failed', code: error.code ?? 'internal' }),
          );
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
        onKept(teaching.taught, teaching.digits.length);
      },
      discard() {
        if (!isTeaching()) go({ phase: 'idle' });
      },
    };
  });
}
