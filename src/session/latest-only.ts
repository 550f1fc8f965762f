// One piece of work at a time; whatever was asked for meanwhile is done once, afterwards.

export class LatestOnly {
  private working = false;
  private again = false;

  constructor(private readonly work: () => Promise<void>) {}

  ask(): void {
    if (this.working) {
      this.again = true;
      return;
    }
    this.working = true;
    void this.work().finally(() => {
      this.working = false;
      if (!this.again) return;
      this.again = false;
      this.ask();
    });
  }
}
