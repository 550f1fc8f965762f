// Starts each implementation in a worker of its own, and lets the benchmark call them one at a time.

import type { PresetName } from '../../src/domain/experiment/presets.ts';

const SPAWN = {
  oursWasm: () => new Worker(new URL('./ours-wasm.worker.ts', import.meta.url), { type: 'module' }),
  oursWebgl: () => new Worker(new URL('./ours-webgl.worker.ts', import.meta.url), { type: 'module' }),
  stockWebgl: () => new Worker(new URL('./stock-webgl.worker.ts', import.meta.url), { type: 'module' }),
  jaxWasm: () => new Worker(new URL('./jax-wasm.worker.ts', import.meta.url), { type: 'module' }),
  jaxWebgpu: () => new Worker(new URL('./jax-webgpu.worker.ts', import.meta.url), { type: 'module' }),
  stockCpu: () => new Worker(new URL('./stock-cpu.worker.ts', import.meta.url), { type: 'module' }),
} as const;

export type ContestantName = keyof typeof SPAWN;

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
async function start(name: ContestantName, preset: PresetName = 'tutorial'): Promise<unknown> {
  end(name);
  const worker = SPAWN[name]();
  workers.set(name, worker);
  await answer(worker);
  return ask(name, { call: 'start', preset });
}

const steps = (name: ContestantName, count: number) => ask(name, { call: 'steps', count });
const costs = (name: ContestantName) => ask(name, { call: 'costs' });

function end(name: ContestantName): void {
  workers.get(name)?.terminate();
  workers.delete(name);
}

let parallel: Worker | null = null;

async function imagesPerSecond(workers: number, batchSize: number): Promise<unknown> {
  if (!parallel) {
    parallel = new Worker(new URL('./ours-parallel.worker.ts', import.meta.url), { type: 'module' });
    await answer(parallel);
  }
  const done = answer(parallel);
  parallel.postMessage({ workers, batchSize });
  return done;
}

/** @returns the name of what WebGL renders with, or 'none' */
function renderer(): string {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl ? String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'none';
}

Object.assign(globalThis, { start, steps, costs, end, renderer, imagesPerSecond });
