// The epsilon of optimizer and loss: 1e-7 as in Keras, 1e-4 where the GPU only renders 16-bit floats and 1e-7 is 0.
// tf.backend().epsilon() says 1e-4 on every WebGL device (tfjs issue 6980), so it is not asked.

import * as tf from '@tensorflow/tfjs-core';

/** @returns the epsilon for the present backend */
export function safeEpsilon(): number {
  const halfFloats = tf.getBackend() === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED');
  return halfFloats ? 1e-4 : 1e-7;
}
