// Images a second of late, and the seconds that an epoch took. Pauses, the first batch (shaders are compiled in it) and
// gaps in which the machine slept are left out of both.

const GAP_MS = 5_000;
/** A slow device's batch may take longer than a gap, but not by this much longer than the ones before it. */
const GAP_TIMES_MEAN = 5;
/** A batch counts this many times as much as the one after it. */
const FADE = 0.9;

export class Speedometer {
  private lastAt: number | null = null;
  private images = 0;
  private milliseconds = 0;
  private batches = 0;
  private epochMs = 0;
  private started = false;

  constructor(private readonly now: () => number) {}

  startEpoch(): void {
    this.epochMs = 0;
    this.lastAt = this.now();
  }

  /** Ends a pause: the time since the last batch counts for nothing. */
  skip(): void {
    this.lastAt = this.now();
  }

  /** Counts the time since the last call, for the epoch alone: validation, reading weights. */
  otherWork(): void {
    this.epochMs += this.sinceLast();
  }

  batchDone(size: number): void {
    const took = this.sinceLast();
    const mean = this.batches > 0 ? this.milliseconds / this.batches : 0;
    if (this.batches > 0 && took > GAP_MS && took > GAP_TIMES_MEAN * mean) return;
    this.epochMs += took;
    // The very first batch says nothing of the ones to come.
    const first = !this.started;
    this.started = true;
    if (first) return;
    this.images = this.images * FADE + size;
    this.milliseconds = this.milliseconds * FADE + took;
    this.batches = this.batches * FADE + 1;
  }

  /** Seconds of this epoch so far. */
  get seconds(): number {
    return this.epochMs / 1_000;
  }

  /** 0 while it is not known. */
  get imagesPerSecond(): number {
    return this.milliseconds > 0 ? (this.images / this.milliseconds) * 1_000 : 0;
  }

  private sinceLast(): number {
    const now = this.now();
    const took = now - (this.lastAt ?? now);
    this.lastAt = now;
    return took;
  }
}
