// Aborts a download whose host has gone silent.

export class Silence {
  private readonly abort = new AbortController();
  private timer: ReturnType<typeof setTimeout>;

  constructor(private readonly milliseconds: number) {
    this.timer = this.start();
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** Something came: the wait begins anew. */
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
