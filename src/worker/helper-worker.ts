// Calls another worker of the same script, which this one started to help with a run. When it dies, fails or is silent for too
// long, its open calls resolve to null and it is asked no more.

import { CodedError } from '../domain/coded-error.ts';
import { Caller } from '../protocol/caller.ts';
import type { Answers, Takes } from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';

type HelperCall = 'prepare-helper' | 'share-gradient';

/** Starting an engine takes a while on a phone, unlike a gradient. */
const WITHIN_MS: Record<HelperCall, number> = { 'prepare-helper': 20_000, 'share-gradient': 10_000 };

export class HelperWorker {
  private readonly caller: Caller;

  constructor(port: WorkerPort) {
    this.caller = new Caller(port);
  }

  get alive(): boolean {
    return this.caller.alive;
  }

  /** Never rejects. @returns the answer; null when the helper worker failed, upon which it is ended */
  async call<Name extends HelperCall>(name: Name, takes: Takes<Name>): Promise<Answers<Name> | null> {
    try {
      return await this.caller.call(name, takes, { withinMs: WITHIN_MS[name] });
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
