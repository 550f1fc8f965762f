// Writes what of the lesson outlives a visit as a text, and reads it. Anything may have been stored there since.

import { CHAPTERS, type Chapter } from './chapters.ts';
import type { Evidence } from './progress.ts';

export interface LessonMemory {
  /** The chapters that are done, in their order. */
  done: readonly Chapter[];
  /** The last evidence of each chapter that was ever done, which counts no second time after a new start. */
  aside: Evidence;
}

export const NO_MEMORY: LessonMemory = { done: [], aside: {} };

const VERSION = 1;
/** No page of this version writes a longer evidence. */
const LONGEST_EVIDENCE = 100;

export function writeLesson({ done, aside }: LessonMemory): string {
  return JSON.stringify({ version: VERSION, done, aside });
}

/** @returns an empty memory where there is none, or it is damaged or of a newer version; it never throws */
export function readLesson(text: string | null): LessonMemory {
  const value = parsed(text);
  if (!isRecord(value) || value.version !== VERSION) return NO_MEMORY;
  const { done, aside } = value;
  if (!Array.isArray(done) || !isRecord(aside)) return NO_MEMORY;
  return {
    done: CHAPTERS.filter((chapter) => done.includes(chapter)),
    aside: Object.fromEntries(
      CHAPTERS.flatMap((chapter) => {
        const evidence = aside[chapter];
        return typeof evidence === 'string' && evidence.length <= LONGEST_EVIDENCE
          ? [[chapter, evidence]]
          : [];
      }),
    ),
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
