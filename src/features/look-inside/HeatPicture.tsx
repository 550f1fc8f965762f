// Numbers as a picture of exactly that many pixels, in the same colours in both themes: grey where none is negative, else
// blue for positive and orange for negative on black, which colour-blind people tell apart.

import { useEffect, useRef } from 'react';

interface HeatPictureProps {
  values: ArrayLike<number>;
  height: number;
  width: number;
  signed: boolean;
  /** The value of full colour; the largest size where it is left out. */
  full?: number;
  /** Pixels in blue whatever their value. */
  marked?: readonly number[];
  /** Decorative where it is left out. */
  label?: string;
  className?: string;
}

const GREY = [255, 255, 255];
const POSITIVE = [122, 176, 255];
const NEGATIVE = [255, 140, 66];

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
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const picture = context.createImageData(width, height);
    const most = full ?? largestSize(values);
    for (let index = 0; index < height * width; index++) {
      const share = most === 0 ? 0 : Math.max(-1, Math.min(1, values[index] / most));
      const colour = !signed ? GREY : share < 0 ? NEGATIVE : POSITIVE;
      for (let part = 0; part < 3; part++) picture.data[index * 4 + part] = colour[part] * Math.abs(share);
      picture.data[index * 4 + 3] = 255;
    }
    for (const index of marked ?? []) picture.data.set(POSITIVE, index * 4);
    context.putImageData(picture, 0, 0);
  }, [values, height, width, signed, full, marked]);
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={ref} {...name} className={className} width={width} height={height} />;
}

export function largestSize(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) most = Math.max(most, Math.abs(values[index]));
  return most;
}
