// Writes the figures of the charts as a table, when it is opened.

import { useState } from 'react';
import type { StabilityReading } from '../../domain/stability/sweep.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { amountText } from './amount.ts';
import styles from './Stability.module.css';
import { stabilityStrings } from './strings.ts';

export function ChangeTable({ reading: { digit, changes } }: { reading: StabilityReading }) {
  const strings = useStrings(stabilityStrings);
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{strings.asTable}</summary>
      {open && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={strings.table}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{strings.change}</th>
                <th scope="col">{strings.amount}</th>
                <th scope="col">{strings.readAsColumn}</th>
                <th scope="col">{strings.probabilityOf(digit)}</th>
              </tr>
            </thead>
            <tbody>
              {changes.flatMap(({ kind, steps }) =>
                steps.map(({ amount, predicted, probabilities }) => (
                  <tr key={`${kind}${amount}`}>
                    <th scope="row">{strings.changes[kind]}</th>
                    <td>{amountText(kind, amount)}</td>
                    <td>{predicted}</td>
                    <td>{percent(probabilities[digit])}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
