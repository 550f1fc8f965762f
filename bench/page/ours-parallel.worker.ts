// Measures the images a second of our engine on wasm, alone or with a helper worker, by batch size.

import { measureTraining } from '../../src/engine/choosing/measure-training.ts';
import { startWasm } from '../../src/engine/backends/start-wasm.ts';
import { HelperWorkers } from '../../src/worker/helper-workers.ts';
import type { WorkerPort } from '../../src/protocol/worker-port.ts';
import { wasmFrom } from '../../src/worker/wasm-file.ts';
import { WASM_URL } from '../../src/worker/wasm-files.ts';

const spawn = () =>
  new Worker(new URL('../../src/worker/engine.worker.ts', import.meta.url), { type: 'module' }) as WorkerPort;

let started: Promise<void> | null = null;
const helperWorkers = new HelperWorkers(spawn);

self.onmessage = async ({ data }: MessageEvent<{ workers: number; batchSize: number }>) => {
  try {
    started ??= startWasm(wasmFrom(fetch, WASM_URL));
    await started;
    helperWorkers.resize(data.workers);
    const helpers = data.workers > 1 ? helperWorkers : undefined;
    self.postMessage({ imagesPerSecond: await measureTraining({ batchSize: data.batchSize, helpers }) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
self.postMessage({ ready: true });
