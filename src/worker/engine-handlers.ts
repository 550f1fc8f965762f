// All handlers of this thread's engine, with the one backend and the one copy of MNIST that they share.

import { memoryInUse } from '../engine/backends/memory.ts';
import { mnistFrom, type Environment } from './environment.ts';
import type { Handlers } from './handlers/handlers.ts';
import { helpingHandlers } from './handlers/helping.ts';
import { inspectionHandlers } from './handlers/inspection.ts';
import { readingHandlers } from './handlers/reading.ts';
import { trainingHandlers } from './handlers/training.ts';
import { StartedBackend } from './started-backend.ts';

/** @returns what a router needs to answer every call of the protocol */
export function engineHandlers(environment: Environment): Handlers {
  const mnist = mnistFrom(environment.fetch);
  const backend = new StartedBackend(environment.wasmFiles);
  return {
    ...trainingHandlers(environment, mnist, backend),
    ...readingHandlers(environment, mnist, backend),
    ...inspectionHandlers(mnist),
    ...helpingHandlers(environment.wasmFiles),
    memory: async () => memoryInUse(),
  };
}
