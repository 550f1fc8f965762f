// Writes each layer as operators of ONNX, which have channels before rows and columns (NCHW), while our weights and rows have them
// behind (NHWC).

import {
  BATCH_NORMALIZATION_EPSILON,
  type Activation,
  type LayerOf,
  type LayerSpec,
  type Padding,
  type PoolingSpec,
} from '../../../domain/network/network-spec.ts';
import type { WeightArray } from '../../../domain/model/model-weights.ts';
import { placesIn, rowsTaken, taken, transposed } from '../layout/reorder.ts';
import { padsOf } from '../layout/same-padding.ts';
import { floatAttribute, type GraphWriter, intAttribute, intsAttribute } from './graph-writer.ts';

const OPERATORS: Record<Exclude<Activation, 'linear'>, string> = {
  relu: 'Relu',
  elu: 'Elu',
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
  softmax: 'Softmax',
};

export interface LayerToWrite<Spec extends LayerSpec = LayerSpec> {
  spec: Spec;
  /** It begins the names of the layer's nodes and constants. */
  name: string;
  weights: readonly WeightArray[];
  /** It is [height, width, channels] or [units]. */
  inputShape: readonly number[];
}

/** The places in our order of the numbers of a flattened row, as they come in the graph; null where both orders are the same. */
export type RowOrder = Int32Array | null;

/** Adds the layer to the graph. @returns the order of what it gives */
export function addLayer(layer: LayerToWrite, order: RowOrder, graph: GraphWriter): RowOrder {
  const { spec, name, inputShape } = layer;
  switch (spec.kind) {
    case 'conv2d':
      addConvolution({ ...layer, spec }, graph);
      return null;
    case 'maxPooling2d':
      graph.add('MaxPool', name, [], poolingAttributes(spec, inputShape));
      return null;
    case 'averagePooling2d':
      // By default it leaves out added cells of the average, as TensorFlow does.
      graph.add('AveragePool', name, [], poolingAttributes(spec, inputShape));
      return null;
    case 'globalAveragePooling2d':
      graph.add('GlobalAveragePool', `${name}/maps`);
      graph.add('Flatten', name, [], [intAttribute('axis', 1)]);
      return null;
    case 'batchNormalization':
      addNormalization(layer, order, graph);
      return order;
    case 'rescaling':
      graph.add('Mul', `${name}/scaled`, [scalar(`${name}/scale`, spec.scale)]);
      graph.add('Add', name, [scalar(`${name}/offset`, spec.offset ?? 0)]);
      return order;
    case 'activation':
      addActivation(spec.activation, name, graph);
      return order;
    case 'dropout':
      // It does nothing to a network that is not being trained.
      return order;
    case 'flatten':
      return addFlatten(layer, order, graph);
    case 'dense':
      addDense({ ...layer, spec }, order, graph);
      return null;
  }
}

function addConvolution(
  { spec, name, weights, inputShape }: LayerToWrite<LayerOf<'conv2d'>>,
  graph: GraphWriter,
) {
  const { kernelSize, strides = 1, padding, activation } = spec;
  const [kernel, ...biases] = weights;
  const [rows, columns, from, to] = kernel.shape;
  const constants = [
    {
      name: `${name}/kernel`,
      dims: [to, from, rows, columns],
      values: transposed(kernel.values, kernel.shape, [3, 2, 0, 1]),
    },
    ...biases.map(({ shape, values }) => ({ name: `${name}/bias`, dims: shape, values })),
  ];
  graph.add('Conv', name, constants, windowAttributes({ size: kernelSize, strides, padding }, inputShape));
  addActivation(activation, `${name}/${activation}`, graph);
}

function addDense(
  { spec, name, weights, inputShape }: LayerToWrite<LayerOf<'dense'>>,
  order: RowOrder,
  graph: GraphWriter,
) {
  const [{ shape, values }, ...biases] = weights;
  const constants = [
    {
      name: `${name}/kernel`,
      dims: [inputShape[0], shape[1]],
      values: order ? rowsTaken(values, order) : values,
    },
    ...biases.map((bias) => ({ name: `${name}/bias`, dims: bias.shape, values: bias.values })),
  ];
  graph.add('Gemm', name, constants);
  addActivation(spec.activation, `${name}/${spec.activation}`, graph);
}

function addNormalization({ name, weights }: LayerToWrite, order: RowOrder, graph: GraphWriter): void {
  const names = ['gamma', 'beta', 'moving_mean', 'moving_variance'];
  const constants = weights.map(({ shape, values }, index) => ({
    name: `${name}/${names[index]}`,
    dims: shape,
    values: order ? taken(values, order) : values,
  }));
  graph.add('BatchNormalization', name, constants, [floatAttribute('epsilon', BATCH_NORMALIZATION_EPSILON)]);
}

function addActivation(activation: Activation, name: string, graph: GraphWriter): void {
  if (activation !== 'linear') graph.add(OPERATORS[activation], name);
}

/**
 * The dense layer behind it takes the row as it comes, with the rows of its kernel in the same order. Without one the row is of ten
 * maps of one pixel, since maps are squares, and both orders are the same.
 */
function addFlatten({ name, inputShape }: LayerToWrite, order: RowOrder, graph: GraphWriter): RowOrder {
  graph.add('Flatten', name, [], [intAttribute('axis', 1)]);
  if (inputShape.length === 1) return order;
  const [height, width, channels] = inputShape;
  return placesIn([
    { size: channels, stride: 1 },
    { size: height, stride: width * channels },
    { size: width, stride: channels },
  ]);
}

function poolingAttributes(
  { poolSize, strides = poolSize, padding }: PoolingSpec,
  inputShape: readonly number[],
) {
  return windowAttributes({ size: poolSize, strides, padding }, inputShape);
}

interface Window {
  size: number;
  strides: number;
  padding: Padding | undefined;
}

function windowAttributes({ size, strides, padding = 'valid' }: Window, [height, width]: readonly number[]) {
  const [top, bottom] = padsOf(padding, height, size, strides);
  const [left, right] = padsOf(padding, width, size, strides);
  const pads = [top, left, bottom, right];
  return [
    intsAttribute('kernel_shape', [size, size]),
    intsAttribute('strides', [strides, strides]),
    ...(pads.some((cells) => cells > 0) ? [intsAttribute('pads', pads)] : []),
  ];
}

function scalar(name: string, value: number) {
  return { name, dims: [], values: Float32Array.of(value) };
}
