// Shows numbers in their places in a window, shaded by their size, of which one may be marked.

import type { CSSProperties } from 'react';
import styles from './Detail.module.css';
import { short } from './numbers.ts';
import { signColour } from './signed-colours.ts';

interface NumberGridProps {
  name: string;
  values: readonly (number | null)[];
  columns: number;
  /** They stand in the place of the values with two decimals. */
  texts?: readonly string[];
  /** The value with this index is the one that is passed on. */
  marked?: number;
}

export function NumberGrid({ name, values, columns, texts, marked }: NumberGridProps) {
  const most = Math.max(...values.map((value) => Math.abs(value ?? 0)), 1e-9);
  const rows = Array.from({ length: Math.ceil(values.length / columns) }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  );
  return (
    <table className={styles.numbers}>
      <caption>{name}</caption>
      <tbody>
        {rows.map((row, y) => (
          <tr key={y}>
            {row.map((value, x) => (
              <td key={x} className={y * columns + x === marked ? styles.marked : undefined}>
                <span
                  className={styles.shade}
                  aria-hidden="true"
                  style={
                    {
                      background: signColour(value ?? 0),
                      '--share': Math.abs(value ?? 0) / most,
                    } as CSSProperties
                  }
                />
                <span className={styles.value}>
                  {value === null ? '–' : (texts?.[y * columns + x] ?? short(value))}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
