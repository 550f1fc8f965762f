// Turns pause, resume and stop of one run into what the training loop observes.

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

  /** Ends the pass that follows training, at a stop while that pass goes on, or at the second stop. */
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

  /** Has a stop end the final pass from now on. */
  finalPassBegins(): void {
    this.inFinalPass = true;
  }

  /** Ends training, or the final pass, and resumes a run that is paused. */
  stop(): void {
    if (this.inFinalPass || this.signal.aborted) this.finalPass.abort();
    this.training.abort();
    this.resume();
  }

  /** Resolves at the first stop, also when that has come already, so that a race against it ends a wait. */
  stopped(): Promise<null> {
    if (this.signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => this.signal.addEventListener('abort', () => resolve(null)));
  }

  /** @returns a promise that resolves when the run may go on; null where it is not paused */
  waitIfPaused(): Promise<void> | null {
    return this.pausing;
  }
}
