// Chooses the backend that trains. Where there is a GPU, WebGL and WASM are both measured and the faster one is taken; elsewhere
// the first that works of WASM, WebGL in software and CPU.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import type { BackendName, BackendNote } from '../../domain/run/run.ts';
import { measureTraining } from './measure-training.ts';
import { rendererKind } from '../backends/renderer-kind.ts';
import { startBackend } from './start-backend.ts';
import type { LoadWasm } from '../backends/start-wasm.ts';
import { within } from './within.ts';

const MEASURE_WITHIN_MS = 60_000;

/** A backend is measured with steps of this many images, the tutorial's batch size. */
export const MEASURED_BATCH = 128;
/** Plain JavaScript would take a second for such a step, and an image costs it the same in small batches. */
const MEASURED_BATCH_OF_CPU = 16;

export interface MeasuredBackend {
  backend: BackendName;
  /** It trains so many images of the tutorial's network a second. */
  imagesPerSecond: number;
}

export interface ChosenBackend extends MeasuredBackend {
  note: BackendNote | null;
}

/**
 * Chooses a backend and starts it.
 * @param forced the backend that a person asked for; null leaves the choice to the measurement
 * @param load brings tfjs's .wasm file
 * @param remembered what an earlier visit measured: that backend is tried first, and not measured again
 * @param onBytes hears how many bytes of that file have come
 * @returns the backend in use, its speed, and a note on why it was chosen where there is something to say
 * @throws CodedError 'backend-unavailable' when the forced backend, or every one, cannot train
 */
export async function chooseBackend(
  forced: BackendName | null,
  load: LoadWasm,
  remembered: MeasuredBackend | null = null,
  onBytes?: (loaded: number) => void,
): Promise<ChosenBackend> {
  const start = (backend: BackendName) =>
    measured(backend, remembered, () => startBackend(backend, load, onBytes));
  if (forced !== null) {
    const started = await start(forced);
    if (!started) throw new CodedError('backend-unavailable', forced);
    return { ...started, note: 'forced' };
  }
  const hardware = rendererKind() === 'hardware';
  if (remembered) {
    const again = await start(remembered.backend);
    if (again) return { ...again, note: noteOn(again.backend, hardware) };
  }
  const chosen = hardware
    ? await fasterOf(await start('wasm'), await start('webgl'))
    : // A software renderer is never faster than WASM, so it is not measured beside it.
      ((await start('wasm')) ?? (await start('webgl')));
  const started = chosen ?? (await start('cpu'));
  if (!started) throw new CodedError('backend-unavailable', 'cpu');
  return { note: noteOn(started.backend, hardware), ...started };
}

async function fasterOf(
  wasm: MeasuredBackend | null,
  webgl: MeasuredBackend | null,
): Promise<(MeasuredBackend & { note?: BackendNote }) | null> {
  if (!wasm || (webgl && webgl.imagesPerSecond >= wasm.imagesPerSecond)) return webgl;
  await tf.setBackend('wasm');
  return webgl ? wasm : { ...wasm, note: 'webgl-failed' };
}

function noteOn(backend: BackendName, hardware: boolean): BackendNote | null {
  if (backend === 'cpu') return 'only-javascript';
  if (backend === 'webgl') return hardware ? null : 'webgl-software';
  return hardware ? 'wasm-faster' : 'no-gpu';
}

/** Starts a backend and measures it, unless it is the remembered one. @returns null when it cannot train */
async function measured(
  backend: BackendName,
  remembered: MeasuredBackend | null,
  start: () => Promise<void>,
): Promise<MeasuredBackend | null> {
  try {
    await start();
    if (remembered?.backend === backend) return remembered;
    const batchSize = backend === 'cpu' ? MEASURED_BATCH_OF_CPU : MEASURED_BATCH;
    const measuring = measureTraining({ batchSize });
    return { backend, imagesPerSecond: await within(MEASURE_WITHIN_MS, measuring) };
  } catch {
    return null;
  }
}
