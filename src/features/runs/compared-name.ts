// Names what is compared: a run, or a family of repeats by what its runs share.

import type { RunWords } from '../../i18n/run-title.ts';
import type { Compared } from './compared-curves.ts';

export function comparedName(
  { runs }: Compared,
  strings: { family(count: number, name: string): string },
  words: RunWords,
): string {
  const [run] = runs;
  if (runs.length === 1) return words.full(run);
  return strings.family(runs.length, words.experiment({ ...run, config: { ...run.config, seed: 1 } }));
}
