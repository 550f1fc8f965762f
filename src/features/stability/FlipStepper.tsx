// Shows the drawings at which the answer flips, one at a time, with what the network says of each.

import { useMemo, useState } from 'react';
import { bytesOfInk, IMAGE_SIDE } from '../../domain/image/ink.ts';
import type { StabilityReading } from '../../domain/stability/sweep.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { percent } from '../../i18n/percent.ts';
import { amountText } from './amount.ts';
import styles from './Stability.module.css';
import { stabilityStrings } from './strings.ts';

export function FlipStepper({ reading }: { reading: StabilityReading }) {
  const strings = useStrings(stabilityStrings);
  const [chosen, choose] = useState(0);
  const flips = useMemo(
    () =>
      reading.changes.flatMap(({ kind, flipsBelow, flipsAbove }) =>
        [flipsBelow, flipsAbove].flatMap((step) =>
          step ? [{ kind, step, grey: bytesOfInk(step.ink) }] : [],
        ),
      ),
    [reading],
  );
  if (flips.length === 0) return <p className={styles.note}>{strings.noFlips}</p>;
  const current = Math.min(chosen, flips.length - 1);
  const { kind, step } = flips[current];
  const share = (digit: number) => percent(step.probabilities[digit]);
  return (
    <div>
      <div className={styles.stepper}>
        <Button disabled={current === 0} aria-label={strings.previous} onClick={() => choose(current - 1)}>
          ‹
        </Button>
        <span>{strings.nth(current + 1, flips.length)}</span>
        <Button
          disabled={current === flips.length - 1}
          aria-label={strings.next}
          onClick={() => choose(current + 1)}
        >
          ›
        </Button>
        <p className={styles.flipText}>
          <b>{strings.flip(strings.changes[kind], amountText(kind, step.amount))}</b>{' '}
          <span>
            {strings.readAs(step.predicted, share(step.predicted), reading.digit, share(reading.digit))}
          </span>
        </p>
      </div>
      <ul className={styles.flips}>
        {flips.map((flip, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.flip}
              aria-pressed={index === current}
              onClick={() => choose(index)}
            >
              <GreyPicture
                values={flip.grey}
                side={IMAGE_SIDE}
                label={strings.picture(
                  strings.changes[flip.kind],
                  amountText(flip.kind, flip.step.amount),
                  flip.step.predicted,
                )}
                className={styles.picture}
              />
              <span aria-hidden="true">
                {`${amountText(flip.kind, flip.step.amount)} → ${flip.step.predicted}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
