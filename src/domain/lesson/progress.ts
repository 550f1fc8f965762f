// Finds out which chapters of the lesson are done, by what the session shows of them and never by what was clicked.

import { CHAPTERS, type Chapter } from './chapters.ts';
import { BRICKS } from './bricks.ts';

/** What the session shows that bears on the lesson. Each null stands for what has not happened. */
export interface LessonFacts {
  /** It names the drawing on the pad that was read as a digit. */
  readDrawing: string | null;
  /** So many layers of the tutorial's network stand in the learner's own. */
  built: number;
  /** They are ids of the runs that have an epoch: the learner's own, and the one that overfits, once it has ended. */
  ownRun: string | null;
  overfitRun: string | null;
  /** It names the test image whose ten probabilities were shown. */
  testImage: string | null;
  keptDigits: readonly { keptAt: string }[];
  /** It names the drawing for which a change was found that flips its answer. */
  flipped: string | null;
  /** It names the model that was taught. */
  taught: string | null;
  /** The network was copied as a program. */
  programCopied: boolean;
}

/** So many digits are a gallery. */
export const DIGITS_TO_KEEP = 3;

/** What shows that a chapter was done; another text stands for having done it again. */
export type Evidence = Partial<Record<Chapter, string>>;

/** @returns the evidence for each chapter that has any */
export function evidenceOf(facts: LessonFacts): Evidence {
  const kept = facts.keptDigits.map(({ keptAt }) => keptAt).sort();
  const found: Record<Chapter, string | null> = {
    1: facts.readDrawing,
    2: facts.built >= BRICKS ? 'built' : null,
    3: facts.ownRun,
    4: facts.overfitRun,
    5: facts.testImage,
    6: kept.length >= DIGITS_TO_KEEP ? (kept.at(-1) ?? null) : null,
    7: facts.flipped,
    8: facts.taught,
    9: facts.programCopied ? 'copied' : null,
  };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== null));
}

/**
 * @param before chapters that were done already: they stay so
 * @param aside evidence from before the lesson was started anew, which no longer counts
 * @returns the chapters that are done, in their order
 */
export function doneChapters(facts: LessonFacts, before: readonly Chapter[], aside: Evidence): Chapter[] {
  const evidence = evidenceOf(facts);
  return CHAPTERS.filter(
    (chapter) =>
      before.includes(chapter) || (evidence[chapter] !== undefined && evidence[chapter] !== aside[chapter]),
  );
}
