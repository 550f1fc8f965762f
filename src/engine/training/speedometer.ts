// Measures the images a second of recent batches and the seconds of an epoch. Both leave out pauses and gaps in which the machine
// slept; the images a second leave out the first batch too, during which shaders are compiled.

/** A batch that takes longer than this, and much longer than those before it, is taken for a gap. */
const GAP_MS = 5_000;
/** A slow device's batch may take longer than GAP_MS, but not this many times longer than the mean of those before it. */
const GAP_TIMES_MEAN = 5;
/** Each batch counts this many times as much as the one after it. */
const FADE = 0.9;

/** It is told of every batch as soon as it is done; `now` gives milliseconds. */
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

  /** Ends a pause: the time since the last call does not count. */
  skip(): void {
    this.lastAt = this.now();
  }

  /** Counts the time since the last call for the epoch alone: it went into validation or the reading of weights. */
  otherWork(): void {
    this.epochMs += this.sinceLast();
  }

  /** @param size images of the batch */
  batchDone(size: number): void {
    const took = this.sinceLast();
    const mean = this.batches > 0 ? this.milliseconds / this.batches : 0;
    if (this.batches > 0 && took > GAP_MS && took > GAP_TIMES_MEAN * mean) return;
    this.epochMs += took;
    // Shaders are compiled during the first batch of a run, so it does not predict the speed of the others.
    const first = !this.started;
    this.started = true;
    if (first) return;
    this.images = this.images * FADE + size;
    this.milliseconds = this.milliseconds * FADE + took;
    this.batches = this.batches * FADE + 1;
  }

  /** These are the seconds of this epoch so far. */
  get seconds(): number {
    return this.epochMs / 1_000;
  }

  /** It is 0 until the second batch of a run is done. */
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
