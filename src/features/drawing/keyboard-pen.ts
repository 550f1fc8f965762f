// Draws by the keyboard: the arrow keys move the pen and the space bar puts it down, for those who draw without a pointer.

import { PAD_SIZE, type Point } from '../../domain/drawing/strokes.ts';
import type { PenTarget } from './pen-input.ts';

/** An arrow key moves the pen by this, in logical units of the pad. */
const STEP = 25;
/** With Shift, an arrow key moves the pen by this, in logical units of the pad. */
const LONG_STEP = 100;

const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export class KeyboardPen {
  private position: Point = { x: PAD_SIZE / 2, y: PAD_SIZE * 0.2 };
  private down = false;

  constructor(private readonly target: Pick<PenTarget, 'begin' | 'extend' | 'lift'>) {}

  get cursor(): Point & { down: boolean } {
    return { ...this.position, down: this.down };
  }

  lift(): void {
    if (!this.down) return;
    this.down = false;
    this.target.lift();
  }

  /**
   * @param key the `key` of the event
   * @param options `far` moves by long steps; `repeated` says that the key is held down
   * @returns whether the key is one of the pen's
   */
  press(key: string, { far = false, repeated = false } = {}): boolean {
    if (key === ' ' || key === 'Enter') {
      // A key that is held down repeats, and one press puts the pen down once.
      if (repeated) return true;
      if (this.down) this.lift();
      else this.down = this.target.begin(this.position);
      return true;
    }
    if (!Object.hasOwn(DIRECTIONS, key)) return false;
    const [dx, dy] = DIRECTIONS[key];
    const step = far ? LONG_STEP : STEP;
    const clamp = (value: number) => Math.min(PAD_SIZE, Math.max(0, value));
    this.position = { x: clamp(this.position.x + dx * step), y: clamp(this.position.y + dy * step) };
    if (this.down) this.target.extend([this.position]);
    return true;
  }
}
