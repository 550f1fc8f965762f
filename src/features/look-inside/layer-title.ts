// Names a layer by its place in the whole network, the same as in the editor, and describes it in Keras's words.

import type { InspectedLayer } from '../../domain/inside/inspected.ts';

/** @returns the number, or both numbers of a batch normalization that computes the relu behind it */
export function layerNumber({ number, through }: InspectedLayer): string {
  return through === number ? String(number) : `${number}–${through}`;
}

/** @returns shape of the output, window and activation */
export function describeLayer({ outputShape, activation, window }: InspectedLayer): string {
  const parts = [outputShape.join(' × ')];
  if (window) parts.push(window.size.join('×'));
  if (activation !== 'linear') parts.push(activation);
  return parts.join(' · ');
}
