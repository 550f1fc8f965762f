// Lets what the network sees be changed pixel by pixel, by mouse, finger or keyboard, in two values as the tutorial used or in grey.

import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { Button } from '../../ui/Button.tsx';
import { paintPicture, type Colour } from '../../ui/paint-picture.ts';
import styles from './Flips.module.css';
import {
  BLANK,
  cellsBetween,
  isTwoValued,
  movedBy,
  twoValued,
  withPixel,
  type Cell,
} from './pixel-editing.ts';
import { pixelStrings } from './pixel-strings.ts';

/** Each pixel is drawn with so many on each side. */
const CELL = 12;
const SIDE = IMAGE_SIDE * CELL;
const GRID: Colour = [52, 52, 60];
const CURSOR: Colour = [224, 72, 40];

export function PixelEditor({ drawing }: { drawing: PresentDrawingStore }) {
  const strings = useStrings(pixelStrings);
  const id = useId();
  const ink = useStore(drawing, (state) => state.ink) ?? BLANK;
  const canUndo = useStore(drawing, (state) => state.canUndo);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [cursor, setCursor] = useState<Cell>({ x: 13, y: 13 });
  const [isGrey, setGrey] = useState(false);
  const [grey, setGreyValue] = useState(0.5);
  const stroke = useRef<{ value: number; at: Cell } | null>(null);

  useEffect(() => paint(canvas.current, ink, cursor), [ink, cursor]);

  const { retouch, undo } = drawing.getState();
  // Several events can come between two renders.
  const newest = () => drawing.getState().ink ?? BLANK;
  const valueFor = ({ x, y }: Cell) => (isGrey ? grey : newest()[y * IMAGE_SIDE + x] < 0.5 ? 1 : 0);
  const put = (cell: Cell, value: number, isNewStep: boolean) => {
    const from = isNewStep ? cell : (stroke.current?.at ?? cell);
    const next = cellsBetween(from, cell).reduce((each, at) => withPixel(each, at, value), newest());
    retouch(next, isNewStep);
  };
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return;
    const cell = cellAt(event);
    const value = valueFor(cell);
    event.currentTarget.setPointerCapture(event.pointerId);
    put(cell, value, true);
    stroke.current = { value, at: cell };
    setCursor(cell);
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!stroke.current) return;
    const cell = cellAt(event);
    put(cell, stroke.current.value, false);
    stroke.current = { ...stroke.current, at: cell };
    setCursor(cell);
  };
  const lift = () => {
    stroke.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const to = movedBy(event.key, cursor);
    if (to) setCursor(to);
    else if (event.key === ' ' || event.key === 'Enter') put(cursor, valueFor(cursor), true);
    else if (event.key === 'Delete' || event.key === 'Backspace') put(cursor, 0, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section aria-label={strings.title}>
      <p className={styles.note} id={`${id}help`}>
        {strings.help}
      </p>
      <div className={styles.editor}>
        <canvas
          ref={canvas}
          className={styles.pixels}
          role="application"
          aria-label={strings.canvas}
          aria-describedby={`${id}help`}
          tabIndex={0}
          width={SIDE}
          height={SIDE}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={lift}
          onPointerCancel={lift}
          onLostPointerCapture={lift}
          onKeyDown={press}
        />
        <div className={styles.tools}>
          <label className={styles.choice}>
            <input type="radio" name={id} checked={!isGrey} onChange={() => setGrey(false)} />
            <span>{strings.twoValues}</span>
          </label>
          <label className={styles.choice}>
            <input type="radio" name={id} checked={isGrey} onChange={() => setGrey(true)} />
            <span>{strings.grey}</span>
          </label>
          <label htmlFor={`${id}grey`}>{strings.intensity}</label>
          <input
            id={`${id}grey`}
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={grey}
            disabled={!isGrey}
            aria-valuetext={percent(grey)}
            onChange={(event) => setGreyValue(Number(event.target.value))}
          />
          <Button disabled={isTwoValued(ink)} onClick={() => retouch(twoValued(ink), true)}>
            {strings.makeTwoValued}
          </Button>
          <Button disabled={!canUndo} onClick={undo}>
            {strings.undo}
          </Button>
          <p role="status" className={styles.note}>
            {strings.at(cursor.y + 1, cursor.x + 1, percent(ink[cursor.y * IMAGE_SIDE + cursor.x]))}
          </p>
        </div>
      </div>
    </section>
  );
}

function cellAt(event: PointerEvent<HTMLCanvasElement>): Cell {
  const box = event.currentTarget.getBoundingClientRect();
  const cell = (at: number, size: number) =>
    Math.min(IMAGE_SIDE - 1, Math.max(0, Math.floor((at / size) * IMAGE_SIDE)));
  return { x: cell(event.clientX - box.left, box.width), y: cell(event.clientY - box.top, box.height) };
}

function paint(canvas: HTMLCanvasElement | null, ink: Float32Array, cursor: Cell): void {
  paintPicture(canvas, {
    width: SIDE,
    height: SIDE,
    colourAt(index) {
      const [x, y] = [index % SIDE, Math.floor(index / SIDE)];
      const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
      const onEdge = [x % CELL, y % CELL].some((at) => at === 0 || at === CELL - 1);
      if (onEdge && column === cursor.x && row === cursor.y) return CURSOR;
      if (x % CELL === 0 || y % CELL === 0) return GRID;
      const value = Math.round(ink[row * IMAGE_SIDE + column] * 255);
      return [value, value, value];
    },
  });
}
