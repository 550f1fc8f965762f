// Starts each implementation in a worker of its own, and lets the benchmark call them one at a time.

import type { PresetName } from '../../src/domain/experiment/presets.ts';
import type { PeakModules } from './kernels.worker.ts';
import { BATCH } from './contestant.ts';

const ours = (name: string) => () =>
  new Worker(new URL('./ours.worker.ts', import.meta.url), { type: 'module', name });
const stock = (name: string) => () =>
  new Worker(new URL('./stock.worker.ts', import.meta.url), { type: 'module', name });
const jax = (name: string) => () =>
  new Worker(new URL('./jax.worker.ts', import.meta.url), { type: 'module', name });

const SPAWN = {
  oursWasm: ours('wasm 1'),
  oursTwo: ours('wasm 2'),
  oursWebgl: ours('webgl 1'),
  stockWasm: stock('wasm'),
  stockWebgl: stock('webgl'),
  stockCpu: stock('cpu'),
  jaxWasm: jax('wasm'),
  jaxWebgpu: jax('webgpu'),
} as const;

type Implementation = keyof typeof SPAWN;
/** What follows the # tells apart several of one implementation. */
export type ContestantName = Implementation | `${Implementation}#${string}`;

const workers = new Map<ContestantName, Worker>();

function answer(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ error?: string }>) =>
      data.error ? reject(new Error(data.error)) : resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}

async function ask(name: ContestantName, message: object): Promise<unknown> {
  const worker = workers.get(name);
  if (!worker) throw new Error(`${name} has not started`);
  const answered = answer(worker);
  worker.postMessage(message);
  return answered;
}

/** A contestant that has started already starts anew, in a new worker. */
async function start(
  name: ContestantName,
  preset: PresetName = 'tutorial',
  batchSize = BATCH,
): Promise<unknown> {
  end(name);
  const worker = SPAWN[name.split('#')[0] as Implementation]();
  workers.set(name, worker);
  await answer(worker);
  return ask(name, { call: 'start', preset, batchSize });
}

const steps = (name: ContestantName, count: number) => ask(name, { call: 'steps', count });
const costs = (name: ContestantName, count = 1) => ask(name, { call: 'costs', count });

function end(name: ContestantName): void {
  workers.get(name)?.terminate();
  workers.delete(name);
}

/** @returns what KernelFigures says, of the kernels alone */
async function kernels(modules: PeakModules): Promise<unknown> {
  const worker = new Worker(new URL('./kernels.worker.ts', import.meta.url), { type: 'module' });
  await answer(worker);
  const measured = answer(worker);
  worker.postMessage(modules);
  return measured.finally(() => worker.terminate());
}

/** @returns the name of what WebGL renders with, or 'none' */
function renderer(): string {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl ? String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'none';
}

Object.assign(globalThis, { start, steps, costs, end, renderer, kernels });
