// Starts tfjs's webgl backend on a canvas of our own. By itself tfjs does not use OffscreenCanvas in the workers of Safari-like
// user agents, refuses software renderers everywhere, and does not test whether fences signal.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import { signalsFences } from './signals-fences.ts';

/** These are tfjs's attributes, without failIfMajorPerformanceCaveat, which would refuse software renderers. */
const CONTEXT_ATTRIBUTES = {
  alpha: false,
  antialias: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  depth: false,
  stencil: false,
};

/**
 * Loads all that the backend needs.
 * @returns a function that makes webgl the present backend
 * @throws CodedError 'backend-unavailable' without OffscreenCanvas; so does that function without WebGL2, or when its fences do
 * not signal within a second
 */
export async function loadWebgl(): Promise<() => Promise<void>> {
  if (typeof OffscreenCanvas === 'undefined') throw new CodedError('backend-unavailable', 'webgl');
  const [{ setWebGLContext }, { registerWebglKernels }] = await Promise.all([
    import('@tensorflow/tfjs-backend-webgl'),
    import('../kernels/webgl/register.ts'),
  ]);
  return async () => {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2', CONTEXT_ATTRIBUTES);
    if (!gl || !(await signalsFences(gl))) throw new CodedError('backend-unavailable', 'webgl');
    setWebGLContext(2, gl);
    if (!(await tf.setBackend('webgl'))) throw new CodedError('backend-unavailable', 'webgl');
    registerWebglKernels();
  };
}
