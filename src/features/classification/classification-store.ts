// The drawing's answer: at most one question in flight, the newest drawing next, and never a reply to an older one.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClassificationService } from '../../client/services.ts';
import type { Reading } from '../../domain/reading.ts';
import type { ModelSource } from './model-source.ts';

export interface ClassificationState {
  /** What the network sees, 784 intensities; null when there is hardly ink. */
  ink: Float32Array | null;
  /** Whether digits stand side by side there. */
  severalDigits: boolean;
  /** Of that very ink; null until its answer is there. */
  reading: Reading | null;
  source: ModelSource;
  failed: boolean;
  show(ink: Float32Array | null, severalDigits?: boolean): void;
  /** Other weights answer from now on: asks again about what is on the pad. */
  modelChanged(source: ModelSource): void;
}

export type ClassificationStore = StoreApi<ClassificationState>;

/** At most twelve questions a second; the last drawing is always asked about. */
const ASK_EVERY_MS = 80;

export function createClassificationStore(service: Pick<ClassificationService, 'read'>): ClassificationStore {
  return createStore<ClassificationState>((set, get) => {
    let asking = false;
    let askAgain = false;

    // Every Clear begins a new generation: while a drawing grows, the answer to a slightly older state of it may stand
    // until the next one comes; the answer to another drawing may not.
    let generation = 0;

    const free = () => {
      asking = false;
      if (askAgain) ask();
    };

    const ask = () => {
      const { ink, source } = get();
      if (!ink || source.kind === 'none') return;
      if (asking) {
        askAgain = true;
        return;
      }
      asking = true;
      askAgain = false;
      const asked = generation;
      const by = source;
      const settle = (answer: Partial<ClassificationState>) => {
        if (asked === generation && by === get().source) set(answer);
      };
      const answered = service.read(ink).then(
        (reading) => settle({ reading, failed: false }),
        () => settle({ failed: true, reading: null }),
      );
      setTimeout(() => void answered.finally(free), ASK_EVERY_MS);
    };

    return {
      ink: null,
      severalDigits: false,
      reading: null,
      source: { kind: 'none' },
      failed: false,
      show(ink, severalDigits = false) {
        if (!ink) {
          generation += 1;
          askAgain = false;
          set({ ink: null, severalDigits: false, reading: null, failed: false });
          return;
        }
        set({ ink, severalDigits });
        ask();
      },
      modelChanged(source) {
        set(source.kind === 'none' ? { source, reading: null } : { source });
        ask();
      },
    };
  });
}
