// Reaches the WebGL context of tfjs, which tfjs's types do not show.

import * as tf from '@tensorflow/tfjs-core';

/** @returns the context of the present backend; null when that is not webgl */
export function webglContext(): WebGL2RenderingContext | null {
  if (tf.getBackend() !== 'webgl') return null;
  const backend = tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  return backend.gpgpu.gl;
}
