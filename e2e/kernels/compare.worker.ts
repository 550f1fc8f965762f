// Runs every kernel of ours on WebGL and on cpu with the same random tensors, and says how far apart they are.

import '@tensorflow/tfjs-backend-webgl';
import '../../src/engine/backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { TUTORIAL_NETWORK } from '../../src/domain/network-spec.ts';
import { startBackend } from '../../src/engine/backends/start-backend.ts';
import { safeEpsilon } from '../../src/engine/backends/precision.ts';
import { digitSource } from '../../src/engine/digit-source.ts';
import { convReluPool } from '../../src/engine/kernels/conv-relu-pool.ts';
import { runKernel, SEEDED_DROPOUT } from '../../src/engine/kernels/custom-kernels.ts';
import { addRows, softmaxLoss } from '../../src/engine/kernels/softmax-loss.ts';
import { buildNetwork, readWeights } from '../../src/engine/network.ts';
import { Adadelta } from '../../src/engine/optimizers/adadelta.ts';
import { seededRandom } from '../../src/engine/seeded-random.ts';
import { syntheticDigits } from '../../src/engine/testing/small-runs.ts';
import { TrainingStep } from '../../src/engine/training-step.ts';

export interface Difference {
  name: string;
  /** Absolute, or relative to values above 1; with half floats relative to the largest value of the tensor. */
  largest: number;
}

export type Report = { differences: Difference[]; losses: number[] } | { failure: string };

interface Case {
  name: string;
  inputs: { shape: number[]; values: Float32Array }[];
  compute(...inputs: tf.Tensor[]): tf.Tensor[];
}

const random = seededRandom(11);
const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
const given = (...shape: number[]) => ({
  shape,
  values: Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => random() * 2 - 1),
});
const digits = (count: number) => ({
  shape: [count],
  values: Float32Array.from({ length: count }, () => between(0, 9)),
});

/** Composed of tfjs's own operations on cpu, fused on WebGL. */
function convolution(pad: 'valid' | 'same'): Case {
  const [kernelHeight, kernelWidth] = [between(1, 5), between(1, 5)];
  const [channels, filters] = [between(1, 9), between(1, 26)];
  const height = kernelHeight + between(2, 12);
  const width = kernelWidth + between(2, 12);
  const inputs = [
    given(between(1, 5), height, width, channels),
    given(kernelHeight, kernelWidth, channels, filters),
    given(filters),
  ];
  const forward = (x: tf.Tensor, filter: tf.Tensor, bias: tf.Tensor) =>
    tf.getBackend() === 'webgl'
      ? convReluPool(x as tf.Tensor4D, filter as tf.Tensor4D, bias as tf.Tensor1D, pad)
      : tf.maxPool(
          tf.relu(tf.add<tf.Tensor4D>(tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, pad), bias)),
          2,
          2,
          'valid',
        );
  return {
    name: `ConvReluPool ${pad} ${inputs.map(({ shape }) => shape.join('x')).join(' ')}`,
    inputs,
    compute: (...tensors) => {
      const loss = (x: tf.Tensor, filter: tf.Tensor, bias: tf.Tensor) =>
        tf.sum(tf.square(forward(x, filter, bias)));
      const [x, filter, bias] = tensors;
      return [forward(x, filter, bias), ...tf.grads(loss)(tensors)];
    },
  };
}

function losses(): Case {
  const rows = between(1, 300);
  return {
    name: `SoftmaxLoss ${rows}`,
    inputs: [given(rows, 10), digits(rows), given(2)],
    compute: (logits, labels, total) => {
      const attrs = { epsilon: 1e-4, batchSize: rows };
      const large = tf.mul<tf.Tensor2D>(logits, 6);
      const loss = (x: tf.Tensor) => softmaxLoss(x as tf.Tensor2D, labels as tf.Tensor1D, attrs);
      const perRow = loss(large);
      const { grads } = tf.engine().gradients(() => loss(large), [large]);
      return [perRow, ...grads, addRows(total as tf.Tensor1D, perRow, 0.7)];
    },
  };
}

function elementwise(): Case[] {
  const shape = [between(1, 7), between(1, 9), between(1, 9), between(1, 12)];
  const rows = between(1, 300);
  return [
    {
      name: `SeededDropout ${shape.join('x')}`,
      inputs: [given(...shape)],
      compute: (x) => [runKernel<tf.Tensor>(SEEDED_DROPOUT, { x }, { seed: between(1, 1) * 77, rate: 0.3 })],
    },
    {
      name: `Relu's gradient ${shape.join('x')}`,
      inputs: [given(...shape)],
      compute: (x) => [tf.grad((value: tf.Tensor) => tf.sum(tf.square(tf.relu(value))))(x)],
    },
    {
      name: `sum over rows ${rows}x17`,
      inputs: [given(rows, 17)],
      compute: (x) => [tf.div(tf.sum(x, 0), rows)],
    },
    {
      name: 'matMul, a factor transposed',
      inputs: [given(33, 65), given(33, 20)],
      compute: (a, b) => [tf.div(tf.matMul(a, b, true, false), 33)],
    },
  ];
}

async function difference({ name, inputs, compute }: Case, halfFloats: boolean): Promise<Difference> {
  const results: Float32Array[][] = [];
  for (const backend of ['cpu', 'webgl']) {
    await tf.setBackend(backend);
    const outputs = tf.tidy(() => compute(...inputs.map(({ values, shape }) => tf.tensor(values, shape))));
    results.push(await Promise.all(outputs.map((each) => each.data<'float32'>())));
    tf.dispose(outputs);
  }
  let largest = 0;
  results[0].forEach((expected, output) => {
    const scale = halfFloats ? Math.max(1, ...expected.map(Math.abs)) : 1;
    expected.forEach((value, at) => {
      const apart = Math.abs(value - results[1][output][at]) / Math.max(scale, Math.abs(value));
      largest = Math.max(largest, Number.isNaN(apart) ? Infinity : apart);
    });
  });
  return { name, largest };
}

/** Three steps of the tutorial's network from the same start: loss by loss, and every weight at the end. */
async function training(epsilon: number): Promise<{ difference: Difference; losses: number[] }> {
  const images = syntheticDigits(60);
  const results: { losses: number[]; weights: Float32Array[] }[] = [];
  for (const backend of ['cpu', 'webgl']) {
    await tf.setBackend(backend);
    const model = buildNetwork(TUTORIAL_NETWORK, 5);
    const step = new TrainingStep(model, new Adadelta(1, 0.95, epsilon), epsilon);
    const source = digitSource(images);
    const losses: number[] = [];
    for (let time = 0; time < 3; time++) {
      const batch = source.batch(Array.from({ length: 20 }, (_, index) => time * 20 + index));
      const rows = step.run(batch);
      losses.push(
        Array.from(await rows.data()).reduce((sum, value, at) => (at % 2 === 0 ? sum + value : sum), 0),
      );
      tf.dispose([batch.images, batch.labels, rows]);
    }
    const { weights } = await readWeights(model, TUTORIAL_NETWORK);
    results.push({ losses, weights: weights.map(({ values }) => values) });
    source.dispose();
    step.dispose();
    model.dispose();
  }
  const [cpu, webgl] = results;
  let largest = 0;
  cpu.weights.forEach((values, index) =>
    values.forEach((value, at) => {
      largest = Math.max(largest, Math.abs(value - webgl.weights[index][at]));
    }),
  );
  cpu.losses.forEach((loss, at) => (largest = Math.max(largest, Math.abs(loss - webgl.losses[at]))));
  return { difference: { name: 'three steps of training', largest }, losses: webgl.losses };
}

self.onmessage = async ({ data }: MessageEvent<{ halfFloats: boolean }>) => {
  try {
    if (data.halfFloats) tf.env().set('WEBGL_FORCE_F16_TEXTURES', true);
    await startBackend('webgl', null);
    const cases = [
      ...Array.from({ length: 8 }, (_, index) => convolution(index % 2 === 0 ? 'valid' : 'same')),
      ...Array.from({ length: 4 }, losses),
      ...elementwise(),
      ...elementwise(),
    ];
    const differences: Difference[] = [];
    for (const each of cases) differences.push(await difference(each, data.halfFloats));
    const trained = await training(safeEpsilon());
    differences.push(trained.difference);
    self.postMessage({ differences, losses: trained.losses });
  } catch (error) {
    self.postMessage({ failure: String((error as Error).stack) });
  }
};
