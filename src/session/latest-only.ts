// One piece of work at a time; whatever is asked for meanwhile is done once, afterwards, with what is newest by then.

export class LatestOnly {
  private working = false;
  private again = false;
  private endRest: (() => void) | null = null;

  constructor(
    private readonly work: () => Promise<void>,
    /** Milliseconds from the start of one piece of work to the start of the next, at least. */
    private readonly restMs = 0,
  ) {}

  ask(): void {
    if (this.working) this.again = true;
    else void this.run();
  }

  /** Nothing more comes for now: what was asked for is done without a rest before it. */
  hurry(): void {
    if (this.again) this.endRest?.();
  }

  private async run(): Promise<void> {
    this.working = true;
    this.again = false;
    const rest = this.rest();
    try {
      await this.work();
    } finally {
      await rest;
      this.working = false;
      if (this.again) this.ask();
    }
  }

  private rest(): Promise<void> | null {
    if (this.restMs === 0) return null;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.endRest?.(), this.restMs);
      this.endRest = () => {
        clearTimeout(timer);
        this.endRest = null;
        resolve();
      };
    });
  }
}
