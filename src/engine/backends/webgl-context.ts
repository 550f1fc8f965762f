// The WebGL context that tfjs draws with: tfjs's types do not show it.

import * as tf from '@tensorflow/tfjs-core';

/** @returns null on other backends */
export function webglContext(): WebGL2RenderingContext | null {
  if (tf.getBackend() !== 'webgl') return null;
  const backend = tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  return backend.gpgpu.gl;
}
