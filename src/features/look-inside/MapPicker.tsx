// Shows a map enlarged, of which a click or the arrow keys choose a cell. A frame shows the window that is explained.

import type { KeyboardEvent, MouseEvent } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { HeatPicture } from './HeatPicture.tsx';
import styles from './Detail.module.css';
import { lookStrings } from './strings.ts';

/** It is in cells of the map. */
export interface Frame {
  top: number;
  left: number;
  height: number;
  width: number;
}

interface MapPickerProps {
  name: string;
  values: ArrayLike<number>;
  height: number;
  width: number;
  signed: boolean;
  frame: Frame;
  /** Where it is left out, no cell can be chosen. */
  onPick?(row: number, column: number): void;
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function MapPicker({ name, values, height, width, signed, frame, onPick }: MapPickerProps) {
  const strings = useStrings(lookStrings);
  const within = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
  const click = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick?.(
      within(Math.floor(((event.clientY - box.top) / box.height) * height), height),
      within(Math.floor(((event.clientX - box.left) / box.width) * width), width),
    );
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    onPick?.(within(frame.top + step[0], height), within(frame.left + step[1], width));
  };
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return (
    <figure className={styles.picker}>
      <div
        className={styles.pickerFrame}
        {...(onPick && {
          role: 'application',
          tabIndex: 0,
          'aria-label': strings.pickerName(name),
          onClick: click,
          onKeyDown: press,
        })}
        style={{ aspectRatio: `${width} / ${height}`, cursor: onPick ? 'crosshair' : undefined }}
      >
        <HeatPicture
          values={values}
          height={height}
          width={width}
          signed={signed}
          label={onPick ? undefined : name}
          className={styles.pickerPicture}
        />
        <span
          className={styles.mark}
          style={{
            top: share(frame.top, height),
            left: share(frame.left, width),
            height: share(frame.height, height),
            width: share(frame.width, width),
          }}
        />
      </div>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
