// Describes the layers of a model for views of its inside: shapes, weights, windows, and the output of each layer.

import type { WeightArray } from '../model/model-weights.ts';

export interface Window {
  /** The window has this height and width in cells; strides are in the same order. */
  size: [number, number];
  strides: [number, number];
  padding: 'valid' | 'same';
}

export interface InspectedLayer {
  /** It is the layer's place in the whole network, counted from 1 as the editor of the network does. */
  number: number;
  /** It is the place of the last layer that this one computes: batch normalization computes a relu behind it, too. */
  through: number;
  /** It is Keras's class name. */
  name: string;
  kind: 'convolution' | 'max-pooling' | 'average-pooling' | 'dense' | 'other';
  /** It is Keras's name, and 'linear' where the layer has none. */
  activation: string;
  /** Shapes are [height, width, channels] or [units]. */
  inputShape: number[];
  outputShape: number[];
  /** Its shape is [height, width, in, out] or [in, out]; it is null where the layer has no kernel. */
  kernel: WeightArray | null;
  bias: Float32Array | null;
  /** Batch normalization gives scale times input plus shift, with both for each channel; it is null for other layers. */
  affine: { scale: Float32Array; shift: Float32Array } | null;
  /** Convolutions and poolings have a window; it is null for other layers. */
  window: Window | null;
}

/** Each layer has its output for one drawing, flat, in the order of its shape. */
export type LayerOutputs = readonly Float32Array[];

/** @returns whether a layer's output is [height, width, channels] */
export function hasMaps({ outputShape }: InspectedLayer): boolean {
  return outputShape.length === 3;
}

/** @returns whether the layer acts only while a network learns, and passes everything on when it answers */
export function actsInTrainingOnly({ name }: InspectedLayer): boolean {
  return name === 'Dropout';
}

/** @param values [height, width, channels], flat @param channel from 0 @returns [height, width] of one channel, flat */
export function channelOf(values: Float32Array, channels: number, channel: number): Float32Array {
  const cells = new Float32Array(values.length / channels);
  // The loop is plain, since hundreds of maps are copied with every answer while the pen moves.
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = values[cell * channels + channel];
  return cells;
}

/**
 * Keras's 'same' pads less before the first cell than behind the last where the padding is odd.
 * @param input the input's length along the axis, 0 for rows and 1 for columns
 * @returns the cells of padding before the first cell
 */
export function padBefore({ size, strides, padding }: Window, input: number, axis: 0 | 1): number {
  if (padding === 'valid') return 0;
  const output = Math.ceil(input / strides[axis]);
  return Math.floor(Math.max(0, (output - 1) * strides[axis] + size[axis] - input) / 2);
}
