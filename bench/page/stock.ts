// Takes training steps with tfjs as it comes, by trainOnBatch, as its own examples do.

import * as tf from '@tensorflow/tfjs';
import { BATCH, someDigits, type Contestant } from './contestant.ts';

/** @returns the implementation to measure; it starts the backend */
export function stock(backend: 'webgl' | 'cpu'): Contestant {
  const { pixels, labels, count } = someDigits();
  let model: tf.Sequential;
  let first = 0;
  return {
    async start() {
      tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
      await tf.setBackend(backend);
      await tf.ready();
      model = tf.sequential({
        layers: [
          tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 10, kernelSize: 3, activation: 'relu' }),
          tf.layers.maxPooling2d({ poolSize: 2 }),
          tf.layers.dropout({ rate: 0.2 }),
          tf.layers.flatten(),
          tf.layers.dense({ units: 128, activation: 'relu' }),
          tf.layers.dropout({ rate: 0.2 }),
          tf.layers.dense({ units: 10, activation: 'softmax' }),
        ],
      });
      model.compile({ optimizer: 'adadelta', loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
    },
    async step() {
      const images = Float32Array.from(
        pixels.subarray(first * 784, (first + BATCH) * 784),
        (byte) => byte / 255,
      );
      const x = tf.tensor4d(images, [BATCH, 28, 28, 1]);
      const y = tf.tidy(() =>
        tf.oneHot(tf.tensor1d(labels.subarray(first, first + BATCH), 'int32'), 10).toFloat(),
      );
      first = (first + BATCH) % count;
      await model.trainOnBatch(x, y);
      tf.dispose([x, y]);
    },
    async finish() {
      // Nothing is left to wait for, since trainOnBatch has read its loss.
    },
  };
}
