// A square of grey values as a canvas of exactly that many pixels.

import { useEffect, useRef } from 'react';

interface GreyPictureProps {
  /** side x side bytes, row-major, 255 is white. */
  values: Uint8Array;
  side: number;
  label: string;
  className?: string;
}

export function GreyPicture({ values, side, label, className }: GreyPictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const picture = new ImageData(side, side);
    values.forEach((grey, index) => picture.data.set([grey, grey, grey, 255], index * 4));
    context.putImageData(picture, 0, 0);
  }, [values, side]);
  return <canvas ref={ref} className={className} role="img" aria-label={label} width={side} height={side} />;
}
