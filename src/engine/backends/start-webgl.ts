// Starts tfjs's webgl backend on a canvas of our own: in a worker tfjs refuses OffscreenCanvas to Safari-like agents,
// everywhere it refuses software renderers, and it never asks whether a fence signals.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import { signalsFences } from './signals-fences.ts';

/** What tfjs asks for, but for its refusal of software renderers. */
const CONTEXT_ATTRIBUTES = {
  alpha: false,
  antialias: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  depth: false,
  stencil: false,
};

/** Makes webgl the present backend. @throws CodedError 'backend-unavailable' without WebGL2, or with one whose fences never signal */
export async function startWebgl(): Promise<void> {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2', CONTEXT_ATTRIBUTES);
  if (!gl || !(await signalsFences(gl))) throw new CodedError('backend-unavailable', 'webgl');
  const { setWebGLContext } = await import('@tensorflow/tfjs-backend-webgl');
  setWebGLContext(2, gl);
  if (!(await tf.setBackend('webgl'))) throw new CodedError('backend-unavailable', 'webgl');
  await tf.ready();
  const { registerWebglKernels } = await import('../kernels/webgl/register.ts');
  registerWebglKernels();
}
