// Images a second and the seconds of an epoch, with pauses and the first batch (shaders are compiled in it) left out.

export class Speedometer {
  private images = 0;
  private since: number;
  private pausedMs = 0;
  private measuring: boolean;

  /** @param now milliseconds @param warm whether the first batch already was */
  constructor(
    private readonly now: () => number,
    warm: boolean,
  ) {
    this.since = now();
    this.measuring = warm;
  }

  batchDone(size: number): void {
    if (this.measuring) this.images += size;
    else this.restart();
  }

  paused(milliseconds: number): void {
    this.pausedMs += milliseconds;
  }

  get seconds(): number {
    return (this.now() - this.since - this.pausedMs) / 1_000;
  }

  get imagesPerSecond(): number {
    return this.seconds > 0 ? this.images / this.seconds : 0;
  }

  private restart(): void {
    this.measuring = true;
    this.since = this.now();
    this.pausedMs = 0;
  }
}
