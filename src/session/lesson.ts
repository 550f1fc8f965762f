// Holds how far the learner is in the lesson: which chapters are done, the network that they build, and how large the lesson is
// shown. What is done stays done, over visits too, until the lesson is started anew.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { BRICKS } from '../domain/lesson/bricks.ts';
import type { Chapter } from '../domain/lesson/chapters.ts';
import { readLesson, writeLesson, type LessonMemory } from '../domain/lesson/lesson-memory.ts';
import { isSameData } from '../domain/same-data.ts';
import { doneChapters, evidenceOf, type LessonFacts } from '../domain/lesson/progress.ts';

/** The lesson itself holds the others. */
export type SeenFacts = Omit<LessonFacts, 'built' | 'programCopied'>;

export interface LessonState {
  done: readonly Chapter[];
  /** So many layers of the tutorial's network stand. */
  built: number;
  programCopied: boolean;
  /** The lesson is shown large, for a class. */
  large: boolean;
  /** Takes note of what the rest of the session shows now. */
  see(facts: SeenFacts): void;
  addBrick(): void;
  removeBrick(): void;
  copyProgram(): void;
  setLarge(large: boolean): void;
  /** What the last new start took away can still come back: until a chapter is done again. */
  canUndo: boolean;
  /** Forgets what is done; what was done before counts again only when it is done anew. */
  startAnew(): void;
  /** Brings back what the last new start took away; does nothing where that cannot be undone. */
  undoStartAnew(): void;
}

export type LessonStore = StoreApi<LessonState>;

export interface LessonDependencies {
  /** An earlier visit stored this; null where there is nothing. */
  stored: string | null;
  store(text: string): void;
  large: boolean;
}

const NOTHING_SEEN: SeenFacts = {
  readDrawing: null,
  ownRun: null,
  overfitRun: null,
  testImage: null,
  keptDigits: [],
  flipped: null,
  taught: null,
};

/** Opens with what an earlier visit stored. */
export function createLesson({ stored, store, large }: LessonDependencies): LessonStore {
  return createStore<LessonState>((set, get) => {
    let memory: LessonMemory = readLesson(stored);
    let seen = NOTHING_SEEN;
    /** What was there before the lesson was started anew. */
    let before: (Pick<LessonState, 'built' | 'programCopied'> & { memory: LessonMemory }) | null = null;
    const facts = (): LessonFacts => ({
      ...seen,
      built: get().built,
      programCopied: get().programCopied,
    });
    /** The lesson's own facts begin anew with it, so that what they showed before counts again. */
    const evidence = () => evidenceOf({ ...facts(), built: 0, programCopied: false });
    const remember = (next: LessonMemory) => {
      memory = next;
      store(writeLesson(memory));
      set({ done: memory.done, canUndo: before !== null });
    };
    const look = () => {
      const done = doneChapters(facts(), memory.done, memory.aside);
      const seenOf = Object.entries(evidence()).filter(([chapter]) =>
        done.includes(Number(chapter) as Chapter),
      );
      const aside = { ...memory.aside, ...Object.fromEntries(seenOf) };
      if (done.length === memory.done.length && isSameData(aside, memory.aside)) return;
      if (done.length > memory.done.length) before = null;
      remember({ done, aside });
    };
    const build = (built: number) => {
      set({ built: Math.max(0, Math.min(BRICKS, built)) });
      look();
    };
    return {
      done: memory.done,
      built: memory.done.includes(2) ? BRICKS : 0,
      programCopied: false,
      large,
      canUndo: false,
      see(next) {
        seen = next;
        look();
      },
      addBrick: () => build(get().built + 1),
      removeBrick: () => build(get().built - 1),
      copyProgram() {
        set({ programCopied: true });
        look();
      },
      setLarge: (large) => set({ large }),
      startAnew() {
        const { built, programCopied } = get();
        before = { memory, built, programCopied };
        set({ built: 0, programCopied: false });
        // What an earlier visit kept may come from its store only after this.
        remember({ done: [], aside: { ...memory.aside, ...evidence() } });
      },
      undoStartAnew() {
        if (!before) return;
        const { memory: earlier, ...own } = before;
        before = null;
        set(own);
        remember(earlier);
        look();
      },
    };
  });
}
