// Calls a worker, which it starts at the first call, ends when it is silent for too long, and replaces at the next call. It
// holds no words and no model.

import { CodedError } from '../domain/coded-error.ts';
import { Caller, type CallOptions } from '../protocol/caller.ts';
import type { Answers, CallName, Takes } from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';

export interface ClientOptions {
  spawn(): WorkerPort;
  /** A worker that has sent no message within this time has failed to start. */
  readyWithinMs?: number;
  /** A worker that is silent for this time during an open call counts as hung. */
  silenceMs?: number;
}

const READY_WITHIN_MS = 20_000;
const SILENCE_MS = 30_000;

export class EngineClient {
  private caller: Caller | null = null;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private ready = false;

  constructor(private readonly options: ClientOptions) {}

  get alive(): boolean {
    return this.caller !== null;
  }

  /**
   * @param takes what the call takes; buffers that `protocol/transfers.ts` names move to the worker
   * @throws CodedError the worker's own, 'worker-died' also where the browser starts no worker, or 'worker-silent'
   */
  async call<Name extends CallName>(
    name: Name,
    takes: Takes<Name>,
    options?: CallOptions<Name>,
  ): Promise<Answers<Name>> {
    this.caller ??= this.start();
    const answers = this.caller.call(name, takes, options);
    this.watch();
    return answers;
  }

  /** Ends the worker, and every open call rejects with the reason. The next call starts a new worker. */
  giveUp(reason: CodedError): void {
    this.caller?.end(reason);
  }

  /** @throws CodedError 'worker-died' */
  private start(): Caller {
    this.ready = false;
    try {
      return new Caller(
        this.options.spawn(),
        () => {
          this.ready = true;
          this.watch();
        },
        () => {
          this.caller = null;
          clearTimeout(this.watchdog);
        },
      );
    } catch (error) {
      throw new CodedError('worker-died', error instanceof Error ? error.message : String(error));
    }
  }

  private watch(): void {
    clearTimeout(this.watchdog);
    if (!this.caller?.waits) return;
    const { readyWithinMs = READY_WITHIN_MS, silenceMs = SILENCE_MS } = this.options;
    this.watchdog = setTimeout(
      () => this.giveUp(new CodedError('worker-silent', this.ready ? 'call' : 'start')),
      this.ready ? silenceMs : readyWithinMs,
    );
  }
}
