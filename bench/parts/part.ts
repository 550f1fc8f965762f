// A part of the benchmark measures some figures and writes them as rows of the table of goals, and as tables of its own.

import type { Spread } from '../spread.ts';

/** What must be reached and what is aimed at are empty where nothing is. */
export type Row = [figure: string, found: string, must: string, aim: string];

export interface Report {
  rows: Row[];
  /** Each is Markdown, with a sentence that says what it shows. */
  tables: string[];
}

export interface Part<Figures> {
  /** It says in a few words what is measured. */
  title: string;
  measure(): Promise<Figures>;
  report(figures: Figures): Report;
}

export const round = (value: number, digits = 1): string => value.toFixed(digits);

/** @returns the median with what lay around it, where there is more than one value */
export function spread({ median, min, max }: Spread, digits = 1): string {
  const middle = round(median, digits);
  return min === max ? middle : `${middle} (${round(min, digits)} to ${round(max, digits)})`;
}

export const percent = (share: number): string => `${round(share * 100, 0)} %`;

/** @returns a table in Markdown */
export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
