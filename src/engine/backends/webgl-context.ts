// The WebGL context that tfjs draws with, or null on another backend.

import * as tf from '@tensorflow/tfjs-core';

export function webglContext(): WebGL2RenderingContext | null {
  if (tf.getBackend() !== 'webgl') return null;
  const backend = tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  return backend.gpgpu.gl;
}
