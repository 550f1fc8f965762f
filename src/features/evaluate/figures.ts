// Writes shares of thousands of images, and an accuracy as the line that says it.

import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { evaluateStrings } from './strings.ts';

/**
 * A hundredth of a per cent is one image of the test set.
 * @param share in [0,1]
 * @returns its percentage with two decimals
 */
export function finePercent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/** @returns a function that writes an accuracy in [0,1] with the mistakes behind it, as in "99.50 %: 50 of 10,000 wrong" */
export function useHeadline(): (accuracy: number, images: number) => string {
  const strings = useStrings(evaluateStrings);
  const number = new Intl.NumberFormat(useLanguage());
  return (accuracy, images) => {
    const wrong = number.format(Math.round((1 - accuracy) * images));
    return strings.headline(finePercent(accuracy), strings.wrong(wrong, number.format(images)));
  };
}
