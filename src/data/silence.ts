// Aborts a download whose host has stopped sending.

import { afterAwake } from '../domain/awake-time.ts';

/** Its signal aborts unless `broken` is called at least once in each span of that many milliseconds, until `end`. */
export class Silence {
  private readonly abort = new AbortController();
  private endWait: () => void;

  constructor(private readonly milliseconds: number) {
    this.endWait = this.start();
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** Starts the wait anew, since something came. */
  broken(): void {
    this.endWait();
    this.endWait = this.start();
  }

  end(): void {
    this.endWait();
  }

  private start() {
    return afterAwake(this.milliseconds, () => this.abort.abort());
  }
}
