// Aborts a download whose host has stopped sending.

/** Its signal aborts unless `broken` is called at least once in each span of that many milliseconds, until `end`. */
export class Silence {
  private readonly abort = new AbortController();
  private timer: ReturnType<typeof setTimeout>;

  constructor(private readonly milliseconds: number) {
    this.timer = this.start();
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** Restarts the timer, since something came. */
  broken(): void {
    clearTimeout(this.timer);
    this.timer = this.start();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private start() {
    return setTimeout(() => this.abort.abort(), this.milliseconds);
  }
}
