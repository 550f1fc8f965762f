// Shows the drawing and its answer in a strip at the top of a phone's screen, while the pad itself is scrolled away.

import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { bytesOfInk, IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';
import { readAnswer } from '../../domain/reading/answer.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { greySquare, paintPicture } from '../../ui/paint-picture.ts';
import type { Page } from '../compose-page.ts';
import { appStrings } from '../strings.ts';
import styles from './PadColumn.module.css';

const NO_INK = new Uint8Array(IMAGE_PIXELS);

interface FoldedPadProps {
  page: Page;
  /** Says whether the pad lies over the room. */
  lifted: boolean;
  onLift(lifted: boolean): void;
}

export function FoldedPad({ page, lifted, onLift }: FoldedPadProps) {
  const strings = useStrings(appStrings);
  const ink = useStore(page.drawing, (state) => state.ink);
  const severalDigits = useStore(page.drawing, (state) => state.severalDigits);
  const reading = useStore(page.answer, (state) => state.reading);
  const answer = readAnswer(reading, severalDigits);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    paintPicture(canvas.current, greySquare(ink ? bytesOfInk(ink) : NO_INK, IMAGE_SIDE));
  }, [ink]);
  const read = answer.kind === 'digit' ? `${answer.first.digit} · ${percent(answer.first.probability)}` : '';
  return (
    <button
      type="button"
      className={styles.strip}
      aria-expanded={lifted}
      aria-controls="draw"
      onClick={() => onLift(!lifted)}
    >
      <canvas ref={canvas} width={IMAGE_SIDE} height={IMAGE_SIDE} aria-hidden="true" />
      <span className={styles.read}>{read}</span>
      <span className={styles.lift}>{lifted ? strings.foldPad : strings.showPad}</span>
    </button>
  );
}
