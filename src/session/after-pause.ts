// Delays work until nobody has asked for it for a while, since costly views wait for the pen to pause.

export class AfterPause {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly work: () => void,
    private readonly pauseMs: number,
  ) {}

  /** Does the work once no other call has come for `pauseMs` milliseconds. */
  soon(): void {
    this.cancel();
    this.timer = setTimeout(() => {
      this.timer = null;
      this.work();
    }, this.pauseMs);
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
