// Lists the operations of every kind of layer, forwards and backwards, over strides, paddings and activations.

import * as tf from '@tensorflow/tfjs-core';
import { HIDDEN_ACTIVATIONS, PADDINGS, type Padding } from '../../src/domain/network/network-spec.ts';
import { conv2d } from '../../src/engine/kernels/ops/conv2d.ts';
import { dense } from '../../src/engine/kernels/ops/dense.ts';
import { BatchNormalization } from '../../src/engine/network/batch-normalization.ts';
import { between, given, type Case } from './case.ts';

/** @returns a case for each operation, with sizes drawn at random */
export function layerKinds(): Case[] {
  return [
    ...[1, 2, 3, 4].flatMap((strides) =>
      PADDINGS.flatMap((padding) => [
        convolution(strides, padding),
        pooling('maxPool', strides, padding),
        pooling('avgPool', strides, padding),
      ]),
    ),
    withBias(1, 'valid', [3, 9, 11, 12], [3, 3, 12, 16]),
    withBias(2, 'same', [2, 9, 14, 7], [5, 5, 7, 30]),
    // Here the sums are divided into so many parts that these are folded.
    withBias(1, 'valid', [34, 28, 28, 1], [3, 3, 1, 3]),
    units([7, 50], 33, true),
    units([130, 300], 10, false),
    ...HIDDEN_ACTIVATIONS.filter((activation) => activation !== 'linear').map(activated),
    bothWays('GlobalAveragePooling2D', [given(3, between(2, 9), between(2, 9), 5)], (maps) =>
      tf.mean(maps, [1, 2]),
    ),
    normalized([40, 6], true),
    normalized([3, 7, 5, 4], false),
    normalized([3, 7, 5, 4], true),
    // Here the rows are divided into parts, and these are folded.
    normalized([30, 26, 26, 3], false),
  ];
}

/** Computes the output, and the gradients of the sum of its squares. */
function bothWays(name: string, inputs: Case['inputs'], forward: Forward): Case {
  return {
    name: `${name} ${inputs.map(({ shape }) => shape.join('x')).join(' ')}`,
    inputs,
    compute: (...tensors) => [
      forward(...tensors),
      ...tf.grads((...args: tf.Tensor[]) => tf.sum(tf.square(forward(...args))))(tensors),
    ],
  };
}

type Forward = (...tensors: tf.Tensor[]) => tf.Tensor;

function convolution(strides: number, padding: Padding): Case {
  const kernel = between(1, 5);
  const channels = between(1, 6);
  const side = kernel + between(0, 9);
  return bothWays(
    `Conv2D strides ${strides} ${padding}`,
    [given(2, side, side, channels), given(kernel, kernel, channels, between(1, 9))],
    (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, strides, padding),
  );
}

function withBias(strides: number, pad: Padding, image: number[], kernel: number[]): Case {
  return bothWays(
    `Conv2D with bias and relu, strides ${strides} ${pad}`,
    [given(...image), given(...kernel), given(kernel[3])],
    // The sums over many pixels are divided, so that rounding stays small beside the values.
    (x, filter, bias) =>
      tf.mul(conv2d({ x, filter, bias }, { strides: [strides, strides], pad, relu: true }), 0.03),
  );
}

function units([rows, inputs]: [number, number], count: number, relu: boolean): Case {
  return bothWays(
    `Dense ${relu ? 'with relu' : ''}`,
    [given(rows, inputs), given(inputs, count), given(count)],
    (x, kernel, bias) => tf.mul(dense({ x, kernel, bias }, { relu }), 0.1),
  );
}

function pooling(kind: 'maxPool' | 'avgPool', strides: number, padding: Padding): Case {
  const size = between(1, 4);
  const side = size + between(0, 9);
  return bothWays(`${kind} ${size} strides ${strides} ${padding}`, [given(2, side, side, 3)], (x) =>
    tf[kind](x as tf.Tensor4D, size, strides, padding),
  );
}

function activated(activation: 'relu' | 'elu' | 'sigmoid' | 'tanh'): Case {
  return bothWays(activation, [given(between(2, 30), 17)], (x) => tf[activation](tf.mul(x, 3)));
}

/** Computes batch normalization in training, with the gradients of gamma and beta, and in inference by the statistics of that. */
function normalized(shape: number[], relu: boolean): Case {
  const channels = shape[shape.length - 1];
  return {
    name: `BatchNormalization ${shape.join('x')}${relu ? ' with relu' : ''}`,
    inputs: [given(...shape), given(channels), given(channels), given(...shape)],
    compute: (x, gamma, beta, factor) => {
      const layer = new BatchNormalization({ relu });
      layer.build(x.shape);
      const [ofGamma, ofBeta, mean, variance] = layer.weights;
      ofGamma.write(gamma);
      ofBeta.write(beta);
      const input = tf.variable(x);
      const trained = [input, ofGamma.read() as tf.Variable, ofBeta.read() as tf.Variable];
      const { grads } = tf.variableGrads(
        () => tf.sum<tf.Scalar>(tf.mul(layer.call(input, { training: true }), factor)),
        trained,
      );
      const results = [
        ...trained.map(({ name }) => grads[name]),
        layer.call(input, { training: false }),
        tf.clone(mean.read()),
        tf.clone(variance.read()),
      ];
      tf.dispose([input, ...layer.weights.map((weight) => weight.read())]);
      return results;
    },
  };
}
