// Lists the operations of every kind of layer, forwards and backwards, over strides, paddings and activations.

import * as tf from '@tensorflow/tfjs-core';
import { HIDDEN_ACTIVATIONS, PADDINGS, type Padding } from '../../src/domain/network/network-spec.ts';
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
    ...HIDDEN_ACTIVATIONS.filter((activation) => activation !== 'linear').map(activated),
    bothWays('GlobalAveragePooling2D', [given(3, between(2, 9), between(2, 9), 5)], (maps) =>
      tf.mean(maps, [1, 2]),
    ),
    normalized([40, 6], true),
    normalized([3, 7, 5, 4], false),
    normalized([3, 7, 5, 4], true),
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
