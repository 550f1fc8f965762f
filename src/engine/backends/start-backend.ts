// Which backend trains. Where there is a GPU, WebGL and WASM are both measured and the faster one wins; else WASM, then WebGL
// in software, then CPU. A backend counts only when real training batches have run on it.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import type { BackendName, BackendNote } from '../../domain/run.ts';
import { measureTraining } from './measure-training.ts';
import { probeTraining } from './probe-training.ts';
import { rendererKind } from './renderer-kind.ts';
import { startWasm, type WasmFiles } from './start-wasm.ts';
import { startWebgl } from './start-webgl.ts';

const START_WITHIN_MS = 20_000;
/** Compiling the shaders takes a software renderer ten seconds on a free machine. */
const PROBE_WITHIN_MS = 60_000;

/** Images of a step when a backend is measured: the tutorial's batch. */
export const MEASURED_BATCH = 128;

export interface MeasuredBackend {
  backend: BackendName;
  /** Training the tutorial's network in batches of MEASURED_BATCH. */
  imagesPerSecond: number;
}

export interface StartedBackend extends MeasuredBackend {
  note: BackendNote | null;
}

type Starters = Record<BackendName, () => Promise<void>>;

/**
 * @param remembered what an earlier visit measured: then that backend is tried first, and not measured again
 * @throws CodedError 'backend-unavailable' when a forced backend, or every one, cannot train
 */
export async function startBackend(
  forced: BackendName | null,
  wasmFiles: WasmFiles,
  remembered: MeasuredBackend | null = null,
): Promise<StartedBackend> {
  const starters: Starters = { webgl: startWebgl, wasm: () => startWasm(wasmFiles), cpu: startCpu };
  if (forced !== null) {
    const known = remembered?.backend === forced ? remembered : null;
    const started = await start(forced, starters, known);
    if (!started) throw new CodedError('backend-unavailable', forced);
    return { ...started, note: 'forced' };
  }
  const hardware = rendererKind() === 'hardware';
  if (remembered) {
    const again = await start(remembered.backend, starters, remembered);
    if (again) return { ...again, note: noteOn(again.backend, hardware, 'wasm-faster') };
  }
  return hardware ? withGpu(starters) : withoutGpu(starters);
}

async function withGpu(starters: Starters): Promise<StartedBackend> {
  const wasm = await start('wasm', starters);
  const webgl = await start('webgl', starters);
  if (wasm && webgl && wasm.imagesPerSecond > webgl.imagesPerSecond) {
    await tf.setBackend('wasm');
    return { ...wasm, note: 'wasm-faster' };
  }
  if (webgl) return { ...webgl, note: null };
  if (wasm) {
    await tf.setBackend('wasm');
    return { ...wasm, note: 'webgl-failed' };
  }
  return onlyJavaScript(starters);
}

/** A software renderer never wins over WASM, so it is not even measured beside it. */
async function withoutGpu(starters: Starters): Promise<StartedBackend> {
  const started = (await start('wasm', starters)) ?? (await start('webgl', starters));
  return started ? { ...started, note: noteOn(started.backend, false, null) } : onlyJavaScript(starters);
}

async function onlyJavaScript(starters: Starters): Promise<StartedBackend> {
  const started = await start('cpu', starters);
  if (!started) throw new CodedError('backend-unavailable', 'cpu');
  return { ...started, note: 'only-javascript' };
}

function noteOn(backend: BackendName, hardware: boolean, ofWasm: 'wasm-faster' | null): BackendNote | null {
  if (backend === 'cpu') return 'only-javascript';
  if (backend === 'webgl') return hardware ? null : 'webgl-software';
  return hardware ? ofWasm : 'no-gpu';
}

/** @returns null when it cannot train */
async function start(
  backend: BackendName,
  starters: Starters,
  known: MeasuredBackend | null = null,
): Promise<MeasuredBackend | null> {
  try {
    await within(START_WITHIN_MS, starters[backend]());
    await within(PROBE_WITHIN_MS, probeTraining());
    const imagesPerSecond =
      known?.imagesPerSecond ??
      (await within(PROBE_WITHIN_MS, measureTraining({ batchSize: MEASURED_BATCH })));
    return { backend, imagesPerSecond };
  } catch {
    return null;
  }
}

async function startCpu(): Promise<void> {
  await import('./cpu.ts');
  if (!(await tf.setBackend('cpu'))) throw new CodedError('backend-unavailable', 'cpu');
  await tf.ready();
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CodedError('backend-unavailable', 'time-out')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
