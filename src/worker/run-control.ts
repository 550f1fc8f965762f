// Pause, resume and stop of one run, as the training loop sees them; and the macrotask that lets messages in.

export class RunControl {
  private readonly abort = new AbortController();
  private pausing: Promise<void> | null = null;
  private release: (() => void) | null = null;

  get signal(): AbortSignal {
    return this.abort.signal;
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

  stop(): void {
    this.abort.abort();
    this.resume();
  }

  /** For waits that a stop must not wait for. */
  stopped(): Promise<null> {
    return new Promise((resolve) => this.signal.addEventListener('abort', () => resolve(null)));
  }

  waitIfPaused(): Promise<void> | null {
    return this.pausing;
  }

  /** A macrotask by MessageChannel: hidden pages get no animation frames, and timers are clamped to 4 ms. */
  yieldToMessages(): Promise<void> {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
}
