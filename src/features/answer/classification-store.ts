// The drawing's answer: at most one question in flight, the newest drawing next, and never a reply to an older one.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClassificationService } from '../../client/services.ts';
import type { Reading } from '../../domain/reading/reading.ts';
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
  /** Nothing more comes for now: the last question is asked without delay. */
  hurry(): void;
  /** Other weights answer from now on: asks again about what is on the pad. */
  modelChanged(source: ModelSource): void;
}

export type ClassificationStore = StoreApi<ClassificationState>;

/** At most twelve questions a second while the pen moves; the last drawing is always asked about, and at once. */
const ASK_EVERY_MS = 80;

export function createClassificationStore(service: Pick<ClassificationService, 'read'>): ClassificationStore {
  return createStore<ClassificationState>((set, get) => {
    let asking = false;
    let askAgain = false;

    // Every Clear begins a new generation: while a drawing grows, the answer to a slightly older state of it may stand
    // until the next one comes; the answer to another drawing may not.
    let generation = 0;

    let rest: ReturnType<typeof setTimeout> | null = null;
    let afterRest = () => undefined as void;
    const hurry = () => {
      if (rest === null) return;
      clearTimeout(rest);
      rest = null;
      afterRest();
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
      afterRest = () =>
        void answered.finally(() => {
          asking = false;
          if (askAgain) ask();
        });
      rest = setTimeout(hurry, ASK_EVERY_MS);
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
      hurry() {
        if (askAgain) hurry();
      },
      modelChanged(source) {
        set(source.kind === 'none' ? { source, reading: null } : { source });
        ask();
      },
    };
  });
}
