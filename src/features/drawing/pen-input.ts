// Turns pointers into strokes: one pointer at a time, from where its button goes down to where it is let go, even where it leaves
// the pad in between. A pen takes over from a touch, which is the palm of the hand that holds it, and its other end erases.

import { PAD_SIZE, type Point } from '../../domain/drawing/strokes.ts';

/** It is the part of a PointerEvent that is read; places are in CSS pixels of the window, times in milliseconds. */
export interface PointerLike {
  pointerId: number;
  pointerType: string;
  clientX: number;
  clientY: number;
  /** The button that went down or up with this event, -1 when none did. */
  button: number;
  buttons: number;
  timeStamp: number;
  getCoalescedEvents?(): { clientX: number; clientY: number }[];
}

/** It takes the strokes, in logical units of the pad. */
export interface PenTarget {
  /** @returns whether a stroke has begun */
  begin(point: Point): boolean;
  extend(points: readonly Point[]): void;
  lift(): void;
  drop(): void;
  erase(path: readonly Point[]): void;
}

/** It is in CSS pixels of the window. */
export interface PadRectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Each end of a pen with its bit in `buttons`; mouse and finger have the first one. */
const TOOLS = { ink: 1, eraser: 32 } as const;
/** Pointer Events Level 3, 4.1.1: these are the `button` of both. */
const BUTTONS: readonly number[] = [0, 5];

/** For so long after the last sign of a pen on the pad, or above it, a touch is the hand that holds it. */
const PALM_MS = 3_000;

export class PenInput {
  private active: { id: number; type: string; tool: keyof typeof TOOLS; at: Point } | null = null;
  private penSeen = -Infinity;

  constructor(
    private readonly target: PenTarget,
    /** It is asked at every event, since the page may scroll, zoom or resize in the middle of a stroke. */
    private readonly rectangle: () => PadRectangle,
  ) {}

  /** @returns whether the pointer draws or erases now and should be captured */
  down(event: PointerLike): boolean {
    this.notice(event);
    const tool = toolPutDown(event);
    if (!tool || this.isPalm(event)) return false;
    // Whatever became of its last stroke, the pointer goes down anew.
    if (event.pointerId === this.active?.id && event.pointerType === this.active.type) this.abandon();
    if (this.active && !this.yieldsToPen(event)) return false;
    const at = this.pointOf(event);
    if (tool === 'eraser') this.target.erase([at]);
    else if (!this.target.begin(at)) return false;
    this.active = { id: event.pointerId, type: event.pointerType, tool, at };
    return true;
  }

  /**
   * Of several buttons only the first gives a pointerdown and only the last a pointerup; those between come as moves.
   * @returns whether the pointer began to draw or erase with this event and should be captured
   */
  move(event: PointerLike): boolean {
    this.notice(event);
    const { active } = this;
    if (!active) return this.down(event);
    if (event.pointerId !== active.id) return false;
    if (!(event.buttons & TOOLS[active.tool])) {
      this.abandon();
      return false;
    }
    const coalesced = event.getCoalescedEvents?.() ?? [];
    const points = (coalesced.length > 0 ? coalesced : [event]).map((each) => this.pointOf(each));
    if (active.tool === 'ink') this.target.extend(points);
    else this.target.erase([active.at, ...points]);
    active.at = points[points.length - 1];
    return false;
  }

  /**
   * Ends the stroke at a lost capture, unless its button is still held: Chromium loses it where a second button opened a menu.
   * @returns whether the pointer still draws or erases and should be captured again
   */
  lose(event: Pick<PointerLike, 'pointerId' | 'pointerType' | 'timeStamp' | 'buttons'>): boolean {
    const { active } = this;
    if (event.pointerId === active?.id && event.buttons & TOOLS[active.tool]) return true;
    this.end(event);
    return false;
  }

  /** Ends the stroke at up and cancel alike; what was drawn stays. */
  end(event: Pick<PointerLike, 'pointerId' | 'pointerType' | 'timeStamp'>): void {
    this.notice(event);
    if (event.pointerId === this.active?.id) this.abandon();
  }

  /** Ends the stroke when the window loses the focus, since no event will report its end. */
  abandon(): void {
    if (!this.active) return;
    this.active = null;
    this.target.lift();
  }

  private notice({ pointerType, timeStamp }: Pick<PointerLike, 'pointerType' | 'timeStamp'>): void {
    if (pointerType === 'pen') this.penSeen = timeStamp;
  }

  private isPalm({ pointerType, timeStamp }: PointerLike): boolean {
    return pointerType === 'touch' && timeStamp - this.penSeen < PALM_MS;
  }

  /** However long a palm has rested before the pen comes, it meant no stroke. */
  private yieldsToPen({ pointerType }: PointerLike): boolean {
    if (pointerType !== 'pen' || this.active?.type !== 'touch') return false;
    this.active = null;
    this.target.drop();
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

/** @returns the end of the pen that this event puts down, or null; a button that is let go comes with its bit gone */
function toolPutDown({ button, buttons }: PointerLike): keyof typeof TOOLS | null {
  if (!BUTTONS.includes(button)) return null;
  if (buttons & TOOLS.eraser) return 'eraser';
  return buttons & TOOLS.ink ? 'ink' : null;
}
