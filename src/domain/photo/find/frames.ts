// Takes ruling, squares and printed frames out of a mask.

import { componentsOf } from './components.ts';
import { widthOf } from './digit-groups.ts';
import { longerSide, type Mask } from './mask.ts';
import { withoutLines } from './ruling.ts';

/** A frame around a digit is at least this share of the picture's shorter side long. */
const FRAME = 0.25;
/** A line that is connected with the only other part is a bar of the digit if it is at least this share as thick as that. */
const AS_THICK = 0.6;

/** @returns a copy without lines that run from edge to edge of the picture, and without rectangles that stand around something */
export function withoutFrames(mask: Mask): Mask {
  const whole = { left: 0, top: 0, right: mask.width, bottom: mask.height };
  const ruled = withoutLines(mask, whole);
  const open = ruled.lines.length === 1 && isBar(mask, ruled.mask, ruled.lines[0]) ? mask : ruled.mask;
  return withoutRectangles(open);
}

function isBar(mask: Mask, without: Mask, line: { thickness: number }): boolean {
  const rest = componentsOf(without, 3);
  if (rest.length === 0) return true;
  const largest = rest.reduce((one, other) => (other.pixels.length > one.pixels.length ? other : one));
  if (line.thickness < AS_THICK * widthOf(largest, without)) return false;
  const together = componentsOf(mask, 3).find(({ pixels }) => pixels.includes(largest.pixels[0]));
  return together !== undefined && together.pixels.length > largest.pixels.length;
}

function withoutRectangles(mask: Mask): Mask {
  const least = FRAME * Math.min(mask.width, mask.height);
  let left = mask;
  const parts = componentsOf(mask, 3);
  for (const part of parts) {
    if (longerSide(part) < least) continue;
    const { lines, mask: without } = withoutLines(left, part);
    const sides = (turned: boolean) => lines.filter((line) => line.isDown === turned).length;
    const stands = parts.some(
      (other) =>
        other.left > part.left &&
        other.right < part.right &&
        other.top > part.top &&
        other.bottom < part.bottom &&
        longerSide(other) > longerSide(part) / 10,
    );
    if (sides(true) >= 2 && sides(false) >= 2 && (stands || hasRest(without, part.pixels))) left = without;
  }
  return left;
}

/** @returns whether much of the part is no line, as where the digit touches its frame */
function hasRest({ marks }: Mask, pixels: Uint32Array): boolean {
  return pixels.reduce((count, pixel) => count + marks[pixel], 0) > pixels.length / 5;
}
