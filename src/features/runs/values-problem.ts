// Says why values that were written to be tried cannot be.

import type { Bounds } from '../../domain/bounds.ts';
import type { ValuesProblem } from '../../domain/run/planned-runs.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { useTwoReadings } from '../../i18n/two-readings.ts';
import { repeatStrings } from './repeat-strings.ts';

/** @returns a function that makes the sentence */
export function useValuesProblem(): (problem: ValuesProblem, bounds: Bounds) => string {
  const { problems } = useStrings(repeatStrings);
  const twoReadings = useTwoReadings();
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 5 });
  return (found, { min, max }) => {
    switch (found.problem) {
      case 'none':
      case 'too-many':
        return problems[found.problem];
      case 'not-a-number':
      case 'not-an-integer':
        return problems[found.problem](found.text);
      case 'out-of-range':
        return problems[found.problem](found.text, number.format(min), number.format(max));
      case 'two-readings':
        return twoReadings(found.readings);
    }
  };
}
