// Shows numbers as a picture of exactly that many pixels, in the same colours in both themes: in grey where none is negative,
// else in blue for positive and orange for negative ones on black, which colour-blind people tell apart.

import { useEffect, useRef } from 'react';
import { paintPicture, type Colour } from '../../ui/paint-picture.ts';
import { NEGATIVE, POSITIVE } from './signed-colours.ts';

interface HeatPictureProps {
  /** They are height x width numbers, row-major. */
  values: ArrayLike<number>;
  height: number;
  width: number;
  signed: boolean;
  /** A number of this size has full colour; it is the largest size where it is left out. */
  full?: number;
  /** The pixels with these indices are blue whatever their value. */
  marked?: readonly number[];
  /** The picture is decorative where it is left out. */
  label?: string;
  className?: string;
}

const WHITE: Colour = [255, 255, 255];

export function HeatPicture({
  values,
  height,
  width,
  signed,
  full,
  marked,
  label,
  className,
}: HeatPictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const most = full ?? largestSize(values);
    const inBlue = new Set(marked);
    const colourAt = (index: number): Colour => {
      if (inBlue.has(index)) return POSITIVE;
      const share = most === 0 ? 0 : Math.max(-1, Math.min(1, values[index] / most));
      const [red, green, blue] = !signed ? WHITE : share < 0 ? NEGATIVE : POSITIVE;
      const light = Math.abs(share);
      return [red * light, green * light, blue * light];
    };
    paintPicture(ref.current, { width, height, colourAt });
  }, [values, height, width, signed, full, marked]);
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={ref} {...name} className={className} width={width} height={height} />;
}

/** @returns the largest absolute value, 0 where there is none */
export function largestSize(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) most = Math.max(most, Math.abs(values[index]));
  return most;
}
