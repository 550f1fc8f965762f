// The lesson has nine chapters, which stand as places of the room Learn.

export const CHAPTERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export type Chapter = (typeof CHAPTERS)[number];

/** @param place of the room Learn @returns null where it is no chapter, as for the page of figures */
export function chapterAt(place: string): Chapter | null {
  return CHAPTERS.find((chapter) => String(chapter) === place) ?? null;
}

/** @returns the chapters before and after; null where there is none */
export function neighboursOf(chapter: Chapter): { before: Chapter | null; after: Chapter | null } {
  const at = CHAPTERS.indexOf(chapter);
  return { before: CHAPTERS[at - 1] ?? null, after: CHAPTERS[at + 1] ?? null };
}
