// Has the page's only `new Worker`, in the literal form that Vite needs to bundle the worker's script.

import type { WorkerPort } from '../protocol/worker-port.ts';

/** Starts another worker of the one script. */
export function spawnWorker(): WorkerPort {
  return new Worker(new URL('../worker/engine.worker.ts', import.meta.url), {
    type: 'module',
  }) as WorkerPort;
}
