// Gathers all handlers of this thread's engine, which share one backend and one copy of MNIST.

import { memoryInUse } from '../engine/backends/memory.ts';
import { mnistFrom, type Environment } from './environment.ts';
import type { FileCall } from './handlers/files.ts';
import type { Handlers } from './handlers/handlers.ts';
import { helpingHandlers } from './handlers/helping.ts';
import { inspectionHandlers } from './handlers/inspection.ts';
import { readingHandlers } from './handlers/reading.ts';
import { trainingHandlers } from './handlers/training.ts';
import { StartedBackend } from './started-backend.ts';

export type EngineHandlers = Omit<Handlers, FileCall>;

/** @returns a handler for every call of the protocol but those about files */
export function engineHandlers(environment: Environment): EngineHandlers {
  const mnist = mnistFrom(environment.fetch);
  const backend = new StartedBackend(environment.loadWasm);
  return {
    ...trainingHandlers(environment, mnist, backend),
    ...readingHandlers(environment, mnist, backend),
    ...inspectionHandlers(mnist),
    ...helpingHandlers(environment.loadWasm),
    memory: async () => memoryInUse(),
  };
}
