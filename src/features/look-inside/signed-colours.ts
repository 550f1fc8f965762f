// Names the two colours that numbers above and below 0 have wherever a model is looked into: blue and orange, which colour-blind
// people tell apart. Vermilion stands for validation and mistakes elsewhere on the page.

import type { Colour } from '../../ui/paint-picture.ts';

export const POSITIVE: Colour = [122, 176, 255];
export const NEGATIVE: Colour = [255, 140, 66];

/** @returns the colour of a number's sign in CSS; 0 has that of positive numbers */
export function signColour(value: number): string {
  return `rgb(${(value < 0 ? NEGATIVE : POSITIVE).join(' ')})`;
}
