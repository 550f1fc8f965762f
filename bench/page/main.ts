// Starts each implementation in a worker of its own, and lets the benchmark call them one at a time.

const SPAWN = {
  oursWasm: () => new Worker(new URL('./ours-wasm.worker.ts', import.meta.url), { type: 'module' }),
  oursWebgl: () => new Worker(new URL('./ours-webgl.worker.ts', import.meta.url), { type: 'module' }),
  stockWebgl: () => new Worker(new URL('./stock-webgl.worker.ts', import.meta.url), { type: 'module' }),
  jaxWasm: () => new Worker(new URL('./jax-wasm.worker.ts', import.meta.url), { type: 'module' }),
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

async function start(name: ContestantName): Promise<void> {
  const worker = SPAWN[name]();
  workers.set(name, worker);
  await answer(worker);
  const started = answer(worker);
  worker.postMessage({ call: 'start' });
  await started;
}

function steps(name: ContestantName, count: number): Promise<unknown> {
  const worker = workers.get(name);
  if (!worker) throw new Error(`${name} has not started`);
  const done = answer(worker);
  worker.postMessage({ call: 'steps', count });
  return done;
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

Object.assign(globalThis, { start, steps, imagesPerSecond });
