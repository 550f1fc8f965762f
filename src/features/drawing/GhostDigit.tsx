// Writes a faint digit on the empty pad, once, to invite a hand that has not drawn yet.

import { PAD_SIZE } from '../../domain/drawing/strokes.ts';
import styles from './DrawingPad.module.css';

/** A three as a hand writes it, in logical units of the pad. */
const THREE =
  'M 330 270 C 380 190 610 160 640 300 C 662 405 560 460 460 470 C 600 474 690 545 670 665 C 645 815 400 840 315 715';

export function GhostDigit() {
  return (
    <svg className={styles.ghost} viewBox={`0 0 ${PAD_SIZE} ${PAD_SIZE}`} aria-hidden="true">
      <path d={THREE} pathLength={1} />
    </svg>
  );
}
