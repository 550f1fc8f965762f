// Takes training steps with tfjs as it comes, by trainOnBatch, as its own examples do.

import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { LayerSpec, NetworkSpec } from '../../src/domain/network/network-spec.ts';
import { PRESETS, type Preset } from '../../src/domain/experiment/presets.ts';
import { WASM_URL } from '../../src/worker/wasm-files.ts';
import { BATCH, someDigits, type Contestant } from './contestant.ts';

/** tfjs wants a path for each of its files; without special headers a page gets the one with SIMD. */
const WASM_PATHS = {
  'tfjs-backend-wasm.wasm': WASM_URL,
  'tfjs-backend-wasm-simd.wasm': WASM_URL,
  'tfjs-backend-wasm-threaded-simd.wasm': WASM_URL,
};

/** The wasm backend lacks kernels that training needs. */
export type StockBackend = 'webgl' | 'cpu' | 'wasm';

/** @returns the implementation to measure; it starts the backend */
export function stock(backend: StockBackend): Contestant {
  const { pixels, labels, count } = someDigits();
  let model: tf.Sequential;
  let first = 0;
  return {
    async start(preset) {
      tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
      if (backend === 'wasm') setWasmPaths(WASM_PATHS);
      if (!(await tf.setBackend(backend))) throw new Error(`tfjs cannot start ${backend}`);
      await tf.ready();
      const { network, config } = PRESETS[preset];
      model = modelOf(network);
      model.compile({
        optimizer: optimizerOf(config),
        loss: 'categoricalCrossentropy',
        metrics: ['accuracy'],
      });
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

function modelOf(network: NetworkSpec): tf.Sequential {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [28, 28, 1] }));
  for (const spec of network) model.add(layerOf(spec));
  return model;
}

/** @throws Error at a kind of layer that no preset has */
function layerOf(spec: LayerSpec): tf.layers.Layer {
  switch (spec.kind) {
    case 'conv2d':
      return tf.layers.conv2d({ ...spec });
    case 'maxPooling2d':
      return tf.layers.maxPooling2d({ ...spec });
    case 'averagePooling2d':
      return tf.layers.averagePooling2d({ ...spec });
    case 'batchNormalization':
      return tf.layers.batchNormalization();
    case 'activation':
      return tf.layers.activation({ activation: spec.activation });
    case 'dropout':
      return tf.layers.dropout({ rate: spec.rate });
    case 'flatten':
      return tf.layers.flatten();
    case 'dense':
      return tf.layers.dense({ ...spec });
    case 'globalAveragePooling2d':
    case 'rescaling':
      throw new Error(`no preset has ${spec.kind}`);
  }
}

/** tfjs has no weight decay of AdamW, so it takes steps of Adam. */
function optimizerOf({ optimizer, learningRate }: Preset['config']): tf.Optimizer {
  return optimizer === 'adadelta'
    ? tf.train.adadelta(learningRate, 0.95, 1e-7)
    : tf.train.adam(learningRate, 0.9, 0.999, 1e-7);
}
