// Draws the ten probabilities along the sweep of one kind of change, with the answer and its rival emphasized, and says how far
// the answer holds.

import { DIGITS } from '../../domain/image/digit-images.ts';
import { RANGES } from '../../domain/stability/changes.ts';
import type { ChangeReading } from '../../domain/stability/sweep.ts';
import { useStrings } from '../../i18n/strings.ts';
import { amountText } from './amount.ts';
import styles from './Stability.module.css';
import { stabilityStrings } from './strings.ts';

const WIDTH = 200;
const HEIGHT = 64;

export function ChangeChart({ reading, digit }: { reading: ChangeReading; digit: number }) {
  const strings = useStrings(stabilityStrings);
  const { kind, steps, rival, flipsBelow, flipsAbove } = reading;
  const { from, to, none } = RANGES[kind];
  const x = (amount: number) => ((amount - from) / (to - from)) * WIDTH;
  const line = (each: number) =>
    steps
      .map(({ amount, probabilities }) => `${x(amount)},${HEIGHT - probabilities[each] * HEIGHT}`)
      .join(' ');

  const holding = steps.filter(
    ({ amount }) =>
      (!flipsBelow || amount > flipsBelow.amount) && (!flipsAbove || amount < flipsAbove.amount),
  );
  const ends = [holding[0], holding[holding.length - 1]].map(({ amount }) => amountText(kind, amount));
  const holds =
    flipsBelow || flipsAbove ? strings.holds(ends[0], ends[1]) : strings.holdsAll(ends[0], ends[1]);
  const others = [...new Set([flipsBelow, flipsAbove].flatMap((flip) => flip?.predicted ?? []))];

  return (
    <figure className={styles.change}>
      <figcaption>
        <b>{strings.changes[kind]}</b>
        <span className={styles.holds}>
          {others.length > 0
            ? `${holds} · ${others.map((other) => strings.flipsTo(other)).join(', ')}`
            : holds}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={strings.chart(strings.changes[kind], holds, digit, rival)}
        viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
        preserveAspectRatio="none"
        className={styles.chart}
      >
        <line className={styles.none} x1={x(none)} x2={x(none)} y1="0" y2={HEIGHT} />
        {[flipsBelow, flipsAbove].map(
          (flip) =>
            flip && <Flipped key={flip.amount} at={x(flip.amount)} end={x(flip.amount < none ? from : to)} />,
        )}
        {DIGITS.filter((each) => each !== digit && each !== rival).map((each) => (
          <polyline key={each} className={styles.other} points={line(each)} />
        ))}
        <polyline className={styles.rival} points={line(rival)} />
        <polyline className={styles.answer} points={line(digit)} />
      </svg>
      <div className={styles.axis} aria-hidden="true">
        <span>{amountText(kind, from)}</span>
        <span>{strings.rivalIs(rival)}</span>
        <span>{amountText(kind, to)}</span>
      </div>
    </figure>
  );
}

/** Shades the part of the range beyond the first flip. */
function Flipped({ at, end }: { at: number; end: number }) {
  return (
    <rect
      className={styles.flipped}
      x={Math.min(at, end)}
      y="0"
      width={Math.max(2, Math.abs(end - at))}
      height={HEIGHT}
    />
  );
}
