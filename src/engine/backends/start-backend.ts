// The ladder: WebGL as tfjs starts it, WebGL on a canvas of our own (tfjs refuses OffscreenCanvas to Safari-like agents),
// CPU. A step counts only when a real training batch has run on it.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import type { BackendName, BackendNote } from '../../domain/run.ts';
import { probeTraining } from './probe-training.ts';
import { signalsFences } from './signals-fences.ts';
import { webglContext } from './webgl-context.ts';

const START_WITHIN_MS = 20_000;
/** Compiling the shaders takes a software renderer ten seconds on a free machine. */
const PROBE_WITHIN_MS = 60_000;

export interface StartedBackend {
  backend: BackendName;
  note: BackendNote | null;
}

/** @throws CodedError 'backend-unavailable' when a forced backend, or every one, cannot train */
export async function startBackend(forced: BackendName | null): Promise<StartedBackend> {
  if (forced === 'cpu') return startCpu('forced');
  if (await tries(startWebgl)) return { backend: 'webgl', note: softwareNote(forced) };
  if (await tries(startWebglOnOwnCanvas)) return { backend: 'webgl', note: softwareNote(forced) };
  if (forced) throw new CodedError('backend-unavailable', forced);
  return startCpu('webgl-unavailable');
}

async function tries(start: () => Promise<void>): Promise<boolean> {
  try {
    await within(START_WITHIN_MS, start());
    await within(PROBE_WITHIN_MS, probeTraining());
    return true;
  } catch {
    return false;
  }
}

async function startCpu(note: BackendNote): Promise<StartedBackend> {
  await import('@tensorflow/tfjs-backend-cpu');
  if (!(await tries(() => activate('cpu')))) throw new CodedError('backend-unavailable', 'cpu');
  return { backend: 'cpu', note };
}

async function startWebgl(): Promise<void> {
  await import('@tensorflow/tfjs-backend-webgl');
  // After the import, which registers the flag. A software renderer is slow, and still a choice that the page can name.
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  await activate('webgl');
}

async function startWebglOnOwnCanvas(): Promise<void> {
  const gl = new OffscreenCanvas(300, 150).getContext('webgl2');
  if (!gl || !(await signalsFences(gl))) throw new CodedError('backend-unavailable', 'webgl');
  const { MathBackendWebGL, setWebGLContext } = await import('@tensorflow/tfjs-backend-webgl');
  setWebGLContext(2, gl);
  tf.env().set('WEBGL_VERSION', 2);
  tf.removeBackend('webgl');
  tf.registerBackend('webgl', () => new MathBackendWebGL(), 2);
  await activate('webgl');
}

async function activate(name: BackendName): Promise<void> {
  if (!(await tf.setBackend(name))) throw new CodedError('backend-unavailable', name);
  await tf.ready();
}

function softwareNote(forced: BackendName | null): BackendNote | null {
  const gl = webglContext();
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const renderer = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  if (/swiftshader|llvmpipe|software|basic render/i.test(renderer)) return 'webgl-software';
  return forced ? 'forced' : null;
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CodedError('backend-unavailable', 'time-out')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
