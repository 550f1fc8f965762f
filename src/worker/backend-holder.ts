// Starts the backend once in the life of a worker: a live worker never switches (tensors of one are garbage to another).

import { CodedError } from '../domain/coded-error.ts';
import type { BackendName } from '../domain/run.ts';
import { startBackend, type MeasuredBackend, type StartedBackend } from '../engine/backends/start-backend.ts';
import { WASM_FILES } from './wasm-files.ts';

export class BackendHolder {
  private starting: Promise<StartedBackend> | null = null;

  start(forced: BackendName | null, remembered: MeasuredBackend | null = null): Promise<StartedBackend> {
    this.starting ??= startBackend(forced, WASM_FILES, remembered).catch((error: unknown) => {
      this.starting = null;
      throw error;
    });
    return this.starting.then((started) => {
      if (forced && started.backend !== forced) throw new CodedError('backend-unavailable', forced);
      return started;
    });
  }
}
