// The layers of a model as someone who looks inside needs them: shapes, weights, windows, and what each answered.

import type { WeightArray } from '../model/model-weights.ts';

export interface Window {
  /** Height and width. */
  size: [number, number];
  strides: [number, number];
  padding: 'valid' | 'same';
}

export interface InspectedLayer {
  /** Keras's class name. */
  name: string;
  kind: 'convolution' | 'max-pooling' | 'average-pooling' | 'dense' | 'other';
  /** Keras's word for it; 'linear' where there is none. */
  activation: string;
  /** [height, width, channels] or [units]. */
  inputShape: number[];
  outputShape: number[];
  /** [height, width, in, out] or [in, out]; null where the layer has none. */
  kernel: WeightArray | null;
  bias: Float32Array | null;
  /** What batch normalization does, a number a channel: it answers scale times input plus shift. */
  affine: { scale: Float32Array; shift: Float32Array } | null;
  /** How a convolution or a pooling moves; null for other layers. */
  window: Window | null;
}

/** One answer a layer to one drawing, flat, in the order of the shape. */
export type LayerOutputs = readonly Float32Array[];

/** Whether a layer's answer is a stack of maps. */
export function hasMaps({ outputShape }: InspectedLayer): boolean {
  return outputShape.length === 3;
}

/** One channel of [height, width, channels]. */
export function channelOf(values: Float32Array, channels: number, channel: number): Float32Array {
  const cells = new Float32Array(values.length / channels);
  // A plain loop: hundreds of maps are taken out with every answer to a moving pen.
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = values[cell * channels + channel];
  return cells;
}

/** How far a window of these lies before the first cell: Keras's 'same' pads less at the start where it cannot be even. */
export function padBefore({ size, strides, padding }: Window, input: number, axis: 0 | 1): number {
  if (padding === 'valid') return 0;
  const output = Math.ceil(input / strides[axis]);
  return Math.floor(Math.max(0, (output - 1) * strides[axis] + size[axis] - input) / 2);
}
