// Lists the kernels of a preset's step that multiply, with inputs of their shapes: of each convolution the forward pass and both
// gradients, of each Dense layer the three products, of each pooling both ways. They are called by tfjs's names, whoever wrote them.

import * as tf from '@tensorflow/tfjs-core';
import { PRESETS, type PresetName } from '../../src/domain/experiment/presets.ts';
import type { LayerOf, LayerSpec } from '../../src/domain/network/network-spec.ts';
import { INPUT_SHAPE, summarise } from '../../src/domain/network/network-summary.ts';
import { BATCH } from './contestant.ts';

export interface KernelCase {
  preset: PresetName;
  /** It is tfjs's name, with the transposed side of a product. */
  kernel: string;
  /** It says what makes the layer unlike others. */
  layer: string;
  /** A call multiplies and adds so many numbers; 0 where only the bytes count. */
  flops: number;
  /** A call has to read and write so many bytes at least. */
  bytes: number;
  call(): tf.TensorInfo | tf.TensorInfo[];
}

type Shape = number[];

/** @returns the cases in the order of the layers; their inputs stay in the backend's memory */
export function kernelCases(preset: PresetName): KernelCase[] {
  let input: Shape = [...INPUT_SHAPE];
  return summarise(PRESETS[preset].network).flatMap(({ spec, outputShape }, at) => {
    const [before, after] = [input, outputShape ?? []];
    input = after;
    return casesOf(spec, before, after, at === 0).map((found) => ({ preset, ...found }));
  });
}

type Found = Omit<KernelCase, 'preset'>;

function casesOf(spec: LayerSpec, before: Shape, after: Shape, first: boolean): Found[] {
  switch (spec.kind) {
    case 'conv2d':
      return convolution(spec, before, after, first);
    case 'dense':
      return dense(before[0], spec.units);
    case 'maxPooling2d':
    case 'averagePooling2d':
      return pooling(spec, before, after);
    case 'globalAveragePooling2d':
    case 'batchNormalization':
    case 'rescaling':
    case 'activation':
    case 'dropout':
    case 'flatten':
      return [];
  }
}

function convolution(spec: LayerOf<'conv2d'>, before: Shape, after: Shape, first: boolean): Found[] {
  const { kernelSize: side, strides = 1, padding: pad = 'valid' } = spec;
  const filterShape = [side, side, before[2], spec.filters] as [number, number, number, number];
  const [x, dy] = [noise([BATCH, ...before]), noise([BATCH, ...after])];
  const filter = noise(filterShape);
  const common = { strides, pad, dataFormat: 'NHWC' };
  const layer = `${side}x${side}, ${before[2]} to ${spec.filters}, ${after[0]}x${after[1]}${pad === 'same' ? ', same' : ''}`;
  const flops = 2 * dy.size * side * side * before[2];
  const bytes = 4 * (x.size + dy.size);
  const of = (kernel: string, inputs: Record<string, tf.Tensor>, attrs: object): Found => ({
    ...{ kernel, layer, flops, bytes },
    call: () => tf.engine().runKernel(kernel, inputs, { ...common, ...attrs }),
  });
  return [
    of('FusedConv2D', { x, filter }, { dilations: 1, activation: 'linear', leakyreluAlpha: 0 }),
    // Nobody needs the gradient of the images.
    ...(first ? [] : [of('Conv2DBackpropInput', { dy, filter }, { inputShape: x.shape })]),
    of('Conv2DBackpropFilter', { x, dy }, { filterShape }),
  ];
}

function dense(inputs: number, units: number): Found[] {
  const [x, w, dy] = [noise([1, BATCH, inputs]), noise([1, inputs, units]), noise([1, BATCH, units])];
  const of = (name: string, a: tf.Tensor, b: tf.Tensor, transposeA: boolean, transposeB: boolean): Found => ({
    kernel: `BatchMatMul, ${name}`,
    layer: `${inputs} to ${units}`,
    flops: 2 * BATCH * inputs * units,
    bytes: 4 * (x.size + w.size + dy.size),
    call: () => tf.engine().runKernel('BatchMatMul', { a, b }, { transposeA, transposeB }),
  });
  return [
    of('forward', x, w, false, false),
    of('input gradient', dy, w, false, true),
    of('weight gradient', x, dy, true, false),
  ];
}

function pooling(
  {
    kind,
    poolSize,
    strides = poolSize,
    padding: pad = 'valid',
  }: LayerOf<'maxPooling2d' | 'averagePooling2d'>,
  before: Shape,
  after: Shape,
): Found[] {
  const [x, y] = [noise([BATCH, ...before]), noise([BATCH, ...after])];
  const attrs = { filterSize: poolSize, strides, pad };
  const of = (kernel: string, inputs: Record<string, tf.Tensor>, bytes: number): Found => ({
    ...{ kernel, flops: 0, bytes },
    layer: `${poolSize}x${poolSize}, ${before.join('x')}`,
    call: () => tf.engine().runKernel(kernel, inputs, attrs),
  });
  const [forward, both] = [4 * (x.size + y.size), 4 * (2 * x.size + y.size)];
  return kind === 'maxPooling2d'
    ? [
        of('MaxPool', { x }, forward),
        of(
          'MaxPoolGrad',
          { dy: y, input: x, output: tf.maxPool(x as tf.Tensor4D, poolSize, strides, pad) },
          both,
        ),
      ]
    : [of('AvgPool', { x }, forward), of('AvgPoolGrad', { dy: y, input: x }, forward)];
}

function noise(shape: Shape): tf.Tensor {
  return tf.randomUniform(shape, -1, 1, 'float32', 1);
}
