// The only `new Worker`. Vite bundles nothing but this literal form.

import type { WorkerPort } from '../protocol/worker-port.ts';

export function spawnWorker(): WorkerPort {
  return new Worker(new URL('../worker/engine.worker.ts', import.meta.url), {
    type: 'module',
  }) as WorkerPort;
}
