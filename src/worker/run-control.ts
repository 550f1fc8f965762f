// Pause, resume and stop of one run, as the training loop sees them.

import { yieldToMessages } from './yield-to-messages.ts';

export class RunControl {
  private readonly training = new AbortController();
  private readonly finalPass = new AbortController();
  private inFinalPass = false;
  private pausing: Promise<void> | null = null;
  private release: (() => void) | null = null;

  readonly yieldToMessages = yieldToMessages;

  /** Ends training at the first stop. */
  get signal(): AbortSignal {
    return this.training.signal;
  }

  /** Ends the pass that follows training: at a stop while it goes on, or at the second one. */
  get finalPassSignal(): AbortSignal {
    return this.finalPass.signal;
  }

  pause(): void {
    this.pausing ??= new Promise((resolve) => {
      this.release = resolve;
    });
  }

  resume(): void {
    this.release?.();
    this.release = null;
    this.pausing = null;
  }

  /** Training is over: a stop from now on ends the final pass. */
  finalPassBegins(): void {
    this.inFinalPass = true;
  }

  stop(): void {
    if (this.inFinalPass || this.signal.aborted) this.finalPass.abort();
    this.training.abort();
    this.resume();
  }

  /** Settles at the first stop, for waits that a stop must not wait for. */
  stopped(): Promise<null> {
    return new Promise((resolve) => this.signal.addEventListener('abort', () => resolve(null)));
  }

  /** @returns what to wait for; null when the run may go on */
  waitIfPaused(): Promise<void> | null {
    return this.pausing;
  }
}
