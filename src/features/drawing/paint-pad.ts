// Paints the pad: cross lines as on a sheet of writing practice, the picture, the strokes and the keyboard's pen.

import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { PAD_PEN, PAD_SIZE, type Point, type Stroke } from '../../domain/drawing/strokes.ts';

export interface PadPicture {
  /** They are in logical units of the pad. */
  strokes: readonly Stroke[];
  /** It has 784 intensities in [0,1], row-major. */
  picture: Float32Array | null;
  cursor: (Point & { down: boolean }) | null;
}

/** Paints the whole pad anew, scaled to the pixels of the canvas; colours come from its style. */
export function paintPad(canvas: HTMLCanvasElement, { strokes, picture, cursor }: PadPicture): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const scale = canvas.width / PAD_SIZE;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, PAD_SIZE, PAD_SIZE);

  context.strokeStyle = style.getPropertyValue('--line-strong');
  context.lineWidth = 1.5;
  line(context, { x: PAD_SIZE / 2, y: 0 }, { x: PAD_SIZE / 2, y: PAD_SIZE });
  line(context, { x: 0, y: PAD_SIZE / 2 }, { x: PAD_SIZE, y: PAD_SIZE / 2 });

  if (picture) paintPicture(context, picture, style.color);

  context.strokeStyle = style.color;
  context.lineWidth = PAD_PEN;
  context.lineCap = context.lineJoin = 'round';
  for (const stroke of strokes) paintStroke(context, stroke);

  if (!cursor) return;
  context.strokeStyle = style.getPropertyValue('--shu');
  context.fillStyle = cursor.down ? style.getPropertyValue('--shu') : 'transparent';
  context.lineWidth = 6;
  context.beginPath();
  context.arc(cursor.x, cursor.y, PAD_PEN / 2, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

/** Paints the 28x28 ink that a picture became, and not the picture itself, in the colour of the pen. */
function paintPicture(context: CanvasRenderingContext2D, picture: Float32Array, colour: string): void {
  const cell = PAD_SIZE / IMAGE_SIDE;
  context.fillStyle = colour;
  picture.forEach((ink, index) => {
    context.globalAlpha = ink;
    // It is a little larger than the cell, so that neighbours show no seams.
    context.fillRect(
      (index % IMAGE_SIDE) * cell,
      Math.floor(index / IMAGE_SIDE) * cell,
      cell + 0.5,
      cell + 0.5,
    );
  });
  context.globalAlpha = 1;
}

function line(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

/** Curves through the middles of the segments, so that a fast stroke is no polygon. A single point becomes a dot. */
function paintStroke(context: CanvasRenderingContext2D, stroke: Stroke): void {
  context.beginPath();
  context.moveTo(stroke[0].x, stroke[0].y);
  for (let index = 1; index < stroke.length - 1; index++) {
    const { x, y } = stroke[index];
    const next = stroke[index + 1];
    context.quadraticCurveTo(x, y, (x + next.x) / 2, (y + next.y) / 2);
  }
  const last = stroke[stroke.length - 1];
  context.lineTo(last.x, last.y);
  context.stroke();
}
