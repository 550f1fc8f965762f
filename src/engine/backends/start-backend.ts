// The ladder of backends: where there is a GPU WebGL, then WASM with our kernels; else WASM, then WebGL in software; CPU at
// last. A step counts only when a real training batch has run on it.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import type { BackendName, BackendNote } from '../../domain/run.ts';
import { probeTraining } from './probe-training.ts';
import { rendererKind, type RendererKind } from './renderer-kind.ts';
import { signalsFences } from './signals-fences.ts';
import { startWasm, type WasmFiles } from './start-wasm.ts';

/** As tfjs asks for them, but for its refusal of software renderers. */
const CONTEXT_ATTRIBUTES = {
  alpha: false,
  antialias: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  depth: false,
  stencil: false,
};

const START_WITHIN_MS = 20_000;
/** Compiling the shaders takes a software renderer ten seconds on a free machine. */
const PROBE_WITHIN_MS = 60_000;

export interface StartedBackend {
  backend: BackendName;
  note: BackendNote | null;
}

interface Rung {
  backend: BackendName;
  start(): Promise<void>;
}

/** @throws CodedError 'backend-unavailable' when a forced backend, or every one, cannot train */
export async function startBackend(
  forced: BackendName | null,
  wasmFiles: WasmFiles,
): Promise<StartedBackend> {
  const kind = forced === null ? rendererKind() : null;
  const webgl: Rung = { backend: 'webgl', start: startWebgl };
  const wasm: Rung = { backend: 'wasm', start: () => startWasm(wasmFiles) };
  const cpu: Rung = { backend: 'cpu', start: startCpu };
  // A GPU comes first; a software renderer never wins over WASM.
  const ladder = kind === 'hardware' ? [webgl, wasm, cpu] : [wasm, webgl, cpu];
  for (const { backend, start } of ladder) {
    if (forced !== null && backend !== forced) continue;
    if (await tries(start)) return { backend, note: noteOn(backend, forced, kind) };
  }
  throw new CodedError('backend-unavailable', forced ?? 'cpu');
}

function noteOn(
  backend: BackendName,
  forced: BackendName | null,
  kind: RendererKind | null,
): BackendNote | null {
  if (forced) return 'forced';
  if (backend === 'webgl') return kind === 'hardware' ? null : 'webgl-software';
  if (backend === 'cpu') return 'only-javascript';
  return kind === 'hardware' ? 'webgl-failed' : 'no-gpu';
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

async function startCpu(): Promise<void> {
  await import('./cpu.ts');
  await activate('cpu');
}

/**
 * On a canvas of our own: in a worker tfjs refuses OffscreenCanvas to Safari-like agents, everywhere it refuses software
 * renderers, and it never asks whether a fence signals.
 */
async function startWebgl(): Promise<void> {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2', CONTEXT_ATTRIBUTES);
  if (!gl || !(await signalsFences(gl))) throw new CodedError('backend-unavailable', 'webgl');
  const { setWebGLContext } = await import('@tensorflow/tfjs-backend-webgl');
  setWebGLContext(2, gl);
  await activate('webgl');
  const { registerWebglKernels } = await import('../kernels/register-webgl-kernels.ts');
  registerWebglKernels();
}

async function activate(name: BackendName): Promise<void> {
  if (!(await tf.setBackend(name))) throw new CodedError('backend-unavailable', name);
  await tf.ready();
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CodedError('backend-unavailable', 'time-out')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
