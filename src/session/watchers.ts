// Counts the views that show something which is costly to keep up to date, so that it is computed only while one of them does.

export class Watchers {
  private count = 0;

  constructor(
    private readonly come: () => void,
    /** It is called when the last watch ends. */
    private readonly gone: () => void,
  ) {}

  get any(): boolean {
    return this.count > 0;
  }

  /** @returns a function that ends this watch */
  watch(): () => void {
    this.count += 1;
    this.come();
    return () => {
      this.count -= 1;
      if (this.count === 0) this.gone();
    };
  }
}
