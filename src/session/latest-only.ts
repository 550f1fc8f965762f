// Does one piece of work at a time. However often more is asked for meanwhile, it is done once afterwards, with the newest data.

export class LatestOnly {
  private working = false;
  private again = false;
  private endRest: (() => void) | null = null;

  constructor(
    private readonly work: () => Promise<void>,
    /** The start of one piece of work and the start of the next are at least this many milliseconds apart. */
    private readonly restMs = 0,
  ) {}

  /** Starts the work, or has it done once more after the one that goes on. */
  ask(): void {
    if (this.working) this.again = true;
    else void this.run();
  }

  /** Does what was asked for without waiting any longer, since nothing more comes for now. */
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
