// Numbers in the place that they have in the window, shaded by their size; one of them may be the chosen one.

import styles from './Detail.module.css';
import { short } from './numbers.ts';

interface NumberGridProps {
  name: string;
  values: readonly (number | null)[];
  columns: number;
  /** Index of the value that goes on. */
  marked?: number;
}

export function NumberGrid({ name, values, columns, marked }: NumberGridProps) {
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
              <td
                key={x}
                className={`${value !== null && value < 0 ? styles.negative : styles.positive} ${
                  y * columns + x === marked ? styles.marked : ''
                }`}
              >
                <span
                  className={styles.shade}
                  aria-hidden="true"
                  style={{ opacity: (Math.abs(value ?? 0) / most) * 0.45 }}
                />
                <span className={styles.value}>{value === null ? '–' : short(value)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
