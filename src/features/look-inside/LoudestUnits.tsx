// Shows the most active units of a dense layer for this drawing, and all ten of the last layer in order.

import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Layers.module.css';
import { short } from './numbers.ts';
import { signColour } from './signed-colours.ts';
import { lookStrings } from './strings.ts';

interface LoudestUnitsProps {
  layer: InspectedLayer;
  /** It is null while nothing is drawn. */
  output: Float32Array | null;
  isLast: boolean;
  chosen: number | null;
  onChoose(unit: number): void;
}

const MOST = 12;

export function LoudestUnits({ layer, output, isLast, chosen, onChoose }: LoudestUnitsProps) {
  const strings = useStrings(lookStrings);
  if (!output) return <p className={styles.note}>{strings.drawFirst}</p>;
  const all = Array.from(output, (value, unit) => ({ unit, value }));
  const shown = isLast
    ? all
    : all.sort((one, other) => Math.abs(other.value) - Math.abs(one.value)).slice(0, MOST);
  const most = Math.max(...shown.map(({ value }) => Math.abs(value)), 1e-9);
  return (
    <ul className={styles.units} aria-label={isLast ? strings.digitUnits : strings.loudest(layer.name)}>
      {shown.map(({ unit, value }) => {
        const text = isLast ? percent(value) : short(value);
        return (
          <li key={unit}>
            <button
              type="button"
              className={styles.unit}
              aria-pressed={unit === chosen}
              onClick={() => onChoose(unit)}
            >
              <span className="visually-hidden">
                {isLast ? strings.digitUnit(unit, text) : strings.unit(unit, text)}
              </span>
              <span aria-hidden="true">{unit}</span>
              <span className={styles.unitTrack} aria-hidden="true">
                <span
                  className={styles.unitBar}
                  style={{ width: `${(Math.abs(value) / most) * 100}%`, background: signColour(value) }}
                />
              </span>
              <span aria-hidden="true">{text}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
