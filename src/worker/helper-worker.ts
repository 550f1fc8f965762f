// Calls another worker of the same script, which this one started to help with a run. When it dies, fails or is silent for too
// long, its open calls resolve to null and it is asked no more.

import { CodedError } from '../domain/coded-error.ts';
import { Caller } from '../protocol/caller.ts';
import type { Answers, Takes } from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';

type HelperCall = 'prepare-helper' | 'share-gradient';

/** Starting an engine takes a while on a phone, unlike a gradient. */
const WITHIN_MS: Record<HelperCall, number> = { 'prepare-helper': 20_000, 'share-gradient': 10_000 };
/** A gradient may take this many times as long as it was expected to. */
const PATIENCE = 4;

export class HelperWorker {
  private readonly caller: Caller;

  /** @param stepMs gives the milliseconds that a whole step of the run is expected to take */
  constructor(
    port: WorkerPort,
    private readonly stepMs: () => number,
  ) {
    this.caller = new Caller(port);
  }

  get alive(): boolean {
    return this.caller.alive;
  }

  /** Never rejects. @returns the answer; null when the helper worker failed, upon which it is ended */
  async call<Name extends HelperCall>(name: Name, takes: Takes<Name>): Promise<Answers<Name> | null> {
    try {
      const withinMs = Math.max(WITHIN_MS[name], PATIENCE * this.stepMs());
      return await this.caller.call(name, takes, { withinMs });
    } catch {
      // A helper worker that failed once is asked no more.
      this.end();
      return null;
    }
  }

  end(): void {
    this.caller.end(new CodedError('worker-died', 'helper'));
  }
}
