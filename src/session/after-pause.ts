// Work that waits until nobody has asked for it for a while: costly views wait for the pen to pause.

export class AfterPause {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly work: () => void,
    private readonly pauseMs: number,
  ) {}

  /** Does the work after a pause from now on, and not before. */
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
