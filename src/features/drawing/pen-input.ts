// Turns pointers into strokes: one pointer at a time, from down to up, even where it leaves the pad in between. A pen takes
// over from a touch, and the stroke of the palm that touched the pad just before the pen is dropped.

import { PAD_SIZE, type Point } from '../../domain/drawing/strokes.ts';

/** It is the part of a PointerEvent that is read; places are in CSS pixels of the window, times in milliseconds. */
export interface PointerLike {
  pointerId: number;
  pointerType: string;
  clientX: number;
  clientY: number;
  button: number;
  buttons: number;
  timeStamp: number;
  getCoalescedEvents?(): { clientX: number; clientY: number }[];
}

/** It takes the strokes, in logical units of the pad. */
export interface PenTarget {
  begin(point: Point): void;
  extend(points: readonly Point[]): void;
  lift(): void;
  drop(): void;
}

/** It is in CSS pixels of the window. */
export interface PadRectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A touch that began less than this before the pen is of the hand that holds it. */
const PALM_MS = 200;

export class PenInput {
  private active: { id: number; type: string; since: number } | null = null;

  constructor(
    private readonly target: PenTarget,
    /** It is asked at every event, since the page may scroll, zoom or resize in the middle of a stroke. */
    private readonly rectangle: () => PadRectangle,
  ) {}

  /** @returns whether the pointer draws now and should be captured */
  down(event: PointerLike): boolean {
    if (event.button !== 0) return false;
    if (this.active && !this.yieldsToPen(event)) return false;
    this.active = { id: event.pointerId, type: event.pointerType, since: event.timeStamp };
    this.target.begin(this.pointOf(event));
    return true;
  }

  move(event: PointerLike): void {
    if (event.pointerId !== this.active?.id) return;
    if (event.buttons === 0) return this.abandon();
    const coalesced = event.getCoalescedEvents?.() ?? [];
    this.target.extend((coalesced.length > 0 ? coalesced : [event]).map((each) => this.pointOf(each)));
  }

  /** Ends the stroke at up, cancel and lost capture alike; what was drawn stays. */
  end(event: { pointerId: number }): void {
    if (event.pointerId === this.active?.id) this.abandon();
  }

  /** Ends the stroke when the window loses the focus, since no event will report its end. */
  abandon(): void {
    if (!this.active) return;
    this.active = null;
    this.target.lift();
  }

  private yieldsToPen(event: PointerLike): boolean {
    const { active } = this;
    if (event.pointerType !== 'pen' || active?.type !== 'touch') return false;
    if (event.timeStamp - active.since < PALM_MS) this.target.drop();
    return true;
  }

  private pointOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top, width, height } = this.rectangle();
    const clamp = (value: number) => Math.min(PAD_SIZE, Math.max(0, value));
    return {
      x: clamp(((clientX - left) * PAD_SIZE) / width),
      y: clamp(((clientY - top) * PAD_SIZE) / height),
    };
  }
}
