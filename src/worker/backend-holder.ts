// Starts the backend once in the life of a worker: a live worker never switches (tensors of one are garbage to another).

import { CodedError } from '../domain/coded-error.ts';
import type { BackendName } from '../domain/run.ts';
import {
  chooseBackend,
  type ChosenBackend,
  type MeasuredBackend,
} from '../engine/backends/choose-backend.ts';
import { startBackend } from '../engine/backends/start-backend.ts';
import { WASM_FILES } from './wasm-files.ts';

export class BackendHolder {
  private starting: Promise<{ backend: BackendName }> | null = null;
  private choosing: Promise<ChosenBackend> | null = null;

  /** Without a measurement, which only training needs. */
  async start(backend: BackendName): Promise<{ backend: BackendName }> {
    this.starting ??= startBackend(backend, WASM_FILES).then(() => ({ backend }));
    return this.theOne(this.starting, backend);
  }

  choose(forced: BackendName | null, remembered: MeasuredBackend | null = null): Promise<ChosenBackend> {
    this.choosing ??= chooseBackend(forced, WASM_FILES, remembered);
    this.starting = this.choosing;
    return this.theOne(this.choosing, forced);
  }

  private async theOne<Started extends { backend: BackendName }>(
    starting: Promise<Started>,
    wanted: BackendName | null,
  ): Promise<Started> {
    try {
      const started = await starting;
      if (wanted && started.backend !== wanted) throw new CodedError('backend-unavailable', wanted);
      return started;
    } catch (error) {
      // What failed may be asked for again.
      await starting.catch(() => {
        this.starting = this.choosing = null;
      });
      throw error;
    }
  }
}
