// Who looks at something that costs to keep up to date: it is worked out only while someone does.

export class Watchers {
  private count = 0;

  constructor(
    private readonly come: () => void,
    /** Called when the last one goes. */
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
