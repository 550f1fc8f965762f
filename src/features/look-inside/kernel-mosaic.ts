// Arranges the weights of a filter as one picture: a rectangle for each input channel, side by side, with an empty pixel between.

import type { InspectedLayer } from '../../domain/inside/inspected.ts';

/** It has height x width weights, row-major; those between the kernels are 0. */
export interface Mosaic {
  values: Float32Array;
  height: number;
  width: number;
}

/** @param filter index of an output channel @returns its weights as a picture; a single 0 where the layer has no kernel */
export function kernelMosaic({ kernel }: InspectedLayer, filter: number): Mosaic {
  if (!kernel) return { values: new Float32Array(1), height: 1, width: 1 };
  const [rows, columns, inputs, filters] = kernel.shape;
  const across = Math.ceil(Math.sqrt(inputs));
  const down = Math.ceil(inputs / across);
  const width = across * (columns + 1) - 1;
  const height = down * (rows + 1) - 1;
  const values = new Float32Array(height * width);
  for (let input = 0; input < inputs; input++)
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++) {
        const top = Math.floor(input / across) * (rows + 1) + y;
        const left = (input % across) * (columns + 1) + x;
        values[top * width + left] = kernel.values[((y * columns + x) * inputs + input) * filters + filter];
      }
  return { values, height, width };
}
