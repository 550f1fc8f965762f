// Shows a square of grey values on a canvas of exactly that many pixels.

import { useEffect, useRef } from 'react';
import { greySquare, paintPicture } from './paint-picture.ts';

interface GreyPictureProps {
  /** They are side x side bytes, row-major; 255 is white. */
  values: Uint8Array;
  side: number;
  label: string;
  className?: string;
}

export function GreyPicture({ values, side, label, className }: GreyPictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => paintPicture(ref.current, greySquare(values, side)), [values, side]);
  return <canvas ref={ref} className={className} role="img" aria-label={label} width={side} height={side} />;
}
