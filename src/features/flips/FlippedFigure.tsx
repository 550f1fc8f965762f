// Shows one picture with what it is read as; changed pixels are framed.

import { useEffect, useRef } from 'react';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { paintPicture, type Colour } from '../../ui/paint-picture.ts';
import styles from './Flips.module.css';
import { flipsStrings } from './strings.ts';

interface FlippedFigureProps {
  /** They are 784 intensities in [0,1]; null where nothing was found. */
  ink: Float32Array | null;
  text: string;
  note?: string;
  framed?: readonly number[];
  onPlace?(ink: Float32Array): void;
}

/** Each pixel of the image is drawn with this many on each side, so that a frame fits into it. */
const CELL = 5;
const SIDE = IMAGE_SIDE * CELL;
const FRAME: Colour = [224, 72, 40];

export function FlippedFigure({ ink, text, note, framed = [], onPlace }: FlippedFigureProps) {
  const strings = useStrings(flipsStrings);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!ink) return;
    const marked = new Set(framed);
    paintPicture(canvas.current, {
      width: SIDE,
      height: SIDE,
      colourAt(index) {
        const [x, y] = [index % SIDE, Math.floor(index / SIDE)];
        const pixel = Math.floor(y / CELL) * IMAGE_SIDE + Math.floor(x / CELL);
        const onEdge = [x % CELL, y % CELL].some((at) => at === 0 || at === CELL - 1);
        if (onEdge && marked.has(pixel)) return FRAME;
        const grey = Math.round(ink[pixel] * 255);
        return [grey, grey, grey];
      },
    });
  }, [ink, framed]);
  return (
    <li className={styles.figure}>
      {ink && (
        <canvas
          ref={canvas}
          className={styles.picture}
          role="img"
          aria-label={text}
          width={SIDE}
          height={SIDE}
        />
      )}
      <span>{text}</span>
      {note && <span className={styles.note}>{note}</span>}
      {ink && onPlace && <Button onClick={() => onPlace(ink)}>{strings.toPad}</Button>}
    </li>
  );
}
