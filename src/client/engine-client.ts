// Calls a worker, which it starts at the first call, ends when it is silent for too long, and replaces at the next call. It
// holds no words and no model.

import { afterAwake } from '../domain/awake-time.ts';
import { CodedError } from '../domain/coded-error.ts';
import { Caller, type CallOptions } from '../protocol/caller.ts';
import type { Answers, CallName, Takes } from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';

export interface ClientOptions {
  spawn(): WorkerPort;
  /** A worker that has sent no message within this time, once its program has come, has failed to start. */
  readyWithinMs?: number;
  /** A worker that is silent for this time during an open call counts as hung. */
  silenceMs?: number;
}

const READY_WITHIN_MS = 20_000;
const SILENCE_MS = 30_000;
/** A step may take this many times as long as it was expected to: a machine gets slower as it gets warm, or has other work. */
const PATIENCE = 4;
/** No step that anyone would wait for is longer. */
const LONGEST_STEP_MS = 3_600_000;

export class EngineClient {
  /** Counts the workers that were started. */
  started = 0;
  private caller: Caller | null = null;
  private endWatch: () => void = () => undefined;
  private ready = false;
  /** The longest step of the open calls is expected to take this many milliseconds. */
  private stepMs = 0;

  constructor(private readonly options: ClientOptions) {}

  get alive(): boolean {
    return this.caller !== null;
  }

  /** Starts the worker before its first call, which then finds its program there. A worker that cannot start is told to that call. */
  startAhead(): void {
    try {
      this.caller ??= this.start();
    } catch {
      this.caller = null;
    }
  }

  /**
   * @param takes what the call takes; buffers that `protocol/transfers.ts` names move to the worker
   * @throws CodedError the worker's own, 'worker-died' also where the browser starts no worker, 'worker-silent', or 'offline'
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

  /**
   * Waits longer for a worker that cannot be heard during long steps, until no call is open: a multiple of what is expected.
   * @param milliseconds that the longest step is expected to take from now on
   */
  expectStep(milliseconds: number): void {
    this.stepMs = Math.min(milliseconds, LONGEST_STEP_MS);
    this.watch();
  }

  /** Ends the worker, and every open call rejects with the reason. The next call starts a new worker. */
  giveUp(reason: CodedError): void {
    this.caller?.end(reason);
  }

  /** @throws CodedError 'worker-died' */
  private start(): Caller {
    this.ready = false;
    this.stepMs = 0;
    this.started += 1;
    try {
      return new Caller(
        this.options.spawn(),
        (loading) => {
          this.ready = !loading;
          this.watch();
        },
        () => {
          this.caller = null;
          this.endWatch();
        },
      );
    } catch (error) {
      throw new CodedError('worker-died', error instanceof Error ? error.message : String(error));
    }
  }

  private watch(): void {
    this.endWatch();
    if (!this.caller?.waits) {
      this.stepMs = 0;
      return;
    }
    const { readyWithinMs = READY_WITHIN_MS, silenceMs = SILENCE_MS } = this.options;
    const patience = Math.max(silenceMs, PATIENCE * this.stepMs);
    this.endWatch = afterAwake(this.ready ? patience : readyWithinMs, () =>
      this.giveUp(new CodedError('worker-silent', this.ready ? 'call' : 'start')),
    );
  }
}
