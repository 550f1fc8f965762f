// Writes configurations as Keras 2, Keras 3 and TensorFlow.js do, and reads them with weights by name, for tests.

import { findByName, type NamedWeight } from '../config/named-weights.ts';
import { readKerasNetwork, type KerasNetwork } from '../config/read-network.ts';

export interface Entry {
  class_name: string;
  config: Record<string, unknown>;
  inbound_nodes?: unknown[];
}

export function layer(className: string, config: Record<string, unknown> = {}): Entry {
  return { class_name: className, config: { name: className.toLowerCase(), ...config } };
}

/** @param sides of the input without the batch, as Keras 3 writes them */
export function input(...sides: (number | null)[]): Entry {
  return layer('InputLayer', { batch_shape: [null, ...sides] });
}

export function sequential(...layers: Entry[]): Entry {
  return layer('Sequential', { layers });
}

export const IMAGE = input(28, 28, 1);
export const FLATTEN = layer('Flatten');
export const OUT = layer('Dense', { name: 'out', units: 10, activation: 'softmax' });

/** @returns a convolution with one filter of 3 by 3, which takes 28 by 28 cells to 26 by 26 */
export function conv(config: Record<string, unknown> = {}): Entry {
  return layer('Conv2D', { filters: 1, kernel_size: [3, 3], ...config });
}

/** @param way to the layer `conv`, with slashes @returns its kernel and bias */
export function convWeights(way: string): NamedWeight[] {
  return counted({ [`${way}/kernel`]: [3, 3, 1, 1], [`${way}/bias`]: [1] });
}

/** @returns weights of these shapes by their names, whose values count 1, 2, 3 from the first to the last of each */
export function counted(shapes: Readonly<Record<string, readonly number[]>>): NamedWeight[] {
  return Object.entries(shapes).map(([name, shape]) => {
    const size = shape.reduce((product, side) => product * side, 1);
    return given(
      name,
      shape,
      Array.from({ length: size }, (_, at) => at + 1),
    );
  });
}

export function given(name: string, shape: readonly number[], values: readonly number[]): NamedWeight {
  return { name, shape: [...shape], read: () => Float32Array.from(values) };
}

/** @returns the weights of the last layer `OUT` behind a row of so many numbers */
export function outWeights(inputs: number): NamedWeight[] {
  return counted({ 'out/kernel': [inputs, 10], 'out/bias': [10] });
}

export function read(topology: unknown, weights: readonly NamedWeight[]): KerasNetwork {
  return readKerasNetwork(topology, findByName(weights));
}
