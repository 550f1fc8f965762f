// Starts the backend once in the life of a worker. A worker never switches, since tensors of one backend are garbage to another.

import { CodedError } from '../domain/coded-error.ts';
import type { BackendName } from '../domain/run/run.ts';
import {
  chooseBackend,
  type ChosenBackend,
  type MeasuredBackend,
} from '../engine/choosing/choose-backend.ts';
import { startBackend } from '../engine/choosing/start-backend.ts';
import type { LoadWasm } from '../engine/backends/start-wasm.ts';

export class StartedBackend {
  private starting: Promise<{ backend: BackendName }> | null = null;
  private choosing: Promise<ChosenBackend> | null = null;

  /** Whoever waits for the backend hears how many bytes of its .wasm file have come. */
  private onBytes: (loaded: number) => void = () => undefined;

  constructor(private readonly loadWasm: LoadWasm) {}

  /**
   * Starts this very backend, without the measurement that only training needs.
   * @throws CodedError 'backend-unavailable' when it cannot train here, or another one runs in this worker already
   */
  async start(backend: BackendName): Promise<{ backend: BackendName }> {
    this.starting ??= startBackend(backend, this.loadWasm).then(() => ({ backend }));
    return this.theOne(this.starting, backend);
  }

  /**
   * Starts the fastest backend and measures it, as `chooseBackend` does, at the first call; later ones give the same.
   * @throws CodedError 'backend-unavailable' when none can train here, or another than the forced one runs already
   * @param onBytes hears how many bytes of tfjs's .wasm file have come
   */
  choose(
    forced: BackendName | null,
    remembered: MeasuredBackend | null,
    onBytes: (loaded: number) => void,
  ): Promise<ChosenBackend> {
    this.onBytes = onBytes;
    this.choosing ??= chooseBackend(forced, this.loadWasm, remembered, (loaded) => this.onBytes(loaded));
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
      // A backend that failed to start may be tried again.
      await starting.catch(() => {
        this.starting = this.choosing = null;
      });
      throw error;
    }
  }
}
