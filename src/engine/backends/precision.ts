// The epsilon of optimizer and loss is 1e-7, as in Keras, or 1e-4 where the GPU renders only 16-bit floats, in which 1e-7 is 0.
// tf.backend().epsilon() is not used, since it is 1e-4 on every WebGL device (tfjs issue 6980).

import * as tf from '@tensorflow/tfjs-core';

/** @returns the epsilon for the present backend, 1e-7 or 1e-4 */
export function safeEpsilon(): number {
  const halfFloats = tf.getBackend() === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED');
  return halfFloats ? 1e-4 : 1e-7;
}
