// Draws the ten probabilities along the sweep of one kind of change, with the answer and its rival emphasized, and says how far
// the answer holds. Before the sweep it is an empty frame of the same size.

import { DIGITS } from '../../domain/image/digit-images.ts';
import { RANGES, type ChangeKind } from '../../domain/stability/changes.ts';
import type { ChangeReading } from '../../domain/stability/sweep.ts';
import { useStrings } from '../../i18n/strings.ts';
import { amountText } from './amount.ts';
import styles from './ChangeChart.module.css';
import { holding } from './holding.ts';
import { stabilityStrings } from './strings.ts';

const WIDTH = 200;
const HEIGHT = 64;

interface ChangeChartProps {
  kind: ChangeKind;
  /** It is null while nothing was swept. */
  reading: ChangeReading | null;
  digit: number;
}

export function ChangeChart({ kind, reading, digit }: ChangeChartProps) {
  const strings = useStrings(stabilityStrings);
  const { from, to, none } = RANGES[kind];
  const x = (amount: number) => ((amount - from) / (to - from)) * WIDTH;
  const name = strings.changes[kind];
  const text = reading ? holdsText(reading) : '';

  function holdsText(swept: ChangeReading) {
    const { first, last, below, above, everywhere } = holding(swept);
    const ends = [amountText(kind, first), amountText(kind, last)] as const;
    const holds = everywhere ? strings.holdsAll(...ends) : strings.holds(...ends);
    if (below !== null && below === above) return `${holds} · ${strings.flipsBoth(below)}`;
    const sides = [
      ...(below === null ? [] : [strings.flipsLeft(below)]),
      ...(above === null ? [] : [strings.flipsRight(above)]),
    ];
    return [holds, ...(sides.length > 0 ? [sides.join(strings.and)] : [])].join(' · ');
  }

  return (
    <figure className={styles.change}>
      <figcaption>
        <b>{name}</b>
        <span className={styles.holds}>{text}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={reading ? strings.chart(name, text, digit, reading.rival) : name}
        viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
        preserveAspectRatio="none"
        className={styles.chart}
      >
        <line className={styles.none} x1={x(none)} x2={x(none)} y1="0" y2={HEIGHT} />
        <line className={styles.floor} x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {reading && <Lines reading={reading} digit={digit} x={x} />}
      </svg>
      <div className={styles.axis} aria-hidden="true">
        <span>{amountText(kind, from)}</span>
        <span>{reading ? strings.rivalIs(reading.rival) : ''}</span>
        <span>{amountText(kind, to)}</span>
      </div>
    </figure>
  );
}

interface LinesProps {
  reading: ChangeReading;
  digit: number;
  x(amount: number): number;
}

function Lines({ reading: { kind, steps, rival, flipsBelow, flipsAbove }, digit, x }: LinesProps) {
  const { from, to, none } = RANGES[kind];
  const line = (each: number) =>
    steps
      .map(({ amount, probabilities }) => `${x(amount)},${HEIGHT - probabilities[each] * HEIGHT}`)
      .join(' ');
  return (
    <>
      {[flipsBelow, flipsAbove].map(
        (flip) =>
          flip && <Flipped key={flip.amount} at={x(flip.amount)} end={x(flip.amount < none ? from : to)} />,
      )}
      {DIGITS.filter((each) => each !== digit && each !== rival).map((each) => (
        <polyline key={each} className={styles.other} points={line(each)} />
      ))}
      <polyline className={styles.rival} points={line(rival)} />
      <polyline className={styles.answer} points={line(digit)} />
    </>
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
