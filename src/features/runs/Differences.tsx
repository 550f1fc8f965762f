// Shows settings and layers of the compared runs side by side, by default only where they differ.

import { useMemo, type CSSProperties } from 'react';
import { useStore } from 'zustand';
import { OPTIMIZER_NAMES, type OptimizerName } from '../../domain/experiment/training-config.ts';
import type { Schedule } from '../../domain/experiment/learning-rate.ts';
import { fieldsOf, rulesOf, usualValue, valueOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import { differencesOf, type ComparedSetting, type ComparedValue } from '../../domain/run/run-differences.ts';
import { isSameData } from '../../domain/same-data.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import styles from './Compare.module.css';
import { compareStrings } from './compare-strings.ts';
import type { Compared } from './compared-curves.ts';
import type { RunsStore } from './runs-store.ts';
import { settingStrings } from './setting-strings.ts';

interface DifferencesProps {
  store: RunsStore;
  compared: readonly Compared[];
  /** Runs of a family differ in the seed alone, which then says nothing. */
  grouped: boolean;
}

export function Differences({ store, compared, grouped }: DifferencesProps) {
  const strings = useStrings(compareStrings);
  const words = useStrings(settingStrings);
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 6 });
  const onlyDiffering = useStore(store, (state) => state.onlyDiffering);
  const hovered = useStore(store, (state) => state.hovered);
  const rows = useMemo(() => differencesOf(compared.map(({ runs }) => runs[0])), [compared]);
  const shown = rows.filter(
    (row) =>
      (row.differs || !onlyDiffering) && !(grouped && row.about === 'setting' && row.setting === 'seed'),
  );
  const text = (setting: ComparedSetting, value: ComparedValue) => {
    if (value === null) return words.without;
    if (typeof value === 'boolean') return value ? words.on : words.off;
    if (setting === 'optimizer') return OPTIMIZER_NAMES[value as OptimizerName];
    if (setting === 'schedule') return words.schedules[value as Schedule];
    return setting === 'seed' ? String(value) : number.format(Number(value));
  };
  const nothing =
    compared.length > 1
      ? strings.allAlike
      : compared[0]?.runs.length > 1
        ? strings.onlySeeds
        : strings.chooseSecond;
  return (
    <div className={styles.differences}>
      <div className={styles.head}>
        <h4>{strings.differences}</h4>
        <label className={styles.check}>
          <input
            type="checkbox"
            role="switch"
            checked={onlyDiffering}
            onChange={(event) => store.getState().setView({ onlyDiffering: event.target.checked })}
          />
          <span>{strings.onlyDiffering}</span>
        </label>
      </div>
      {shown.length === 0 && <p className={styles.note}>{nothing}</p>}
      {shown.length > 0 && (
        <div className={styles.scroll} role="group" aria-label={strings.differences} tabIndex={0}>
          <table className={styles.table} aria-label={strings.differences}>
            <thead>
              <tr>
                <th scope="col">{strings.settingOrLayer}</th>
                {compared.map(({ runs: [run], colour }) => (
                  <th
                    key={run.id}
                    scope="col"
                    className={run.id === hovered ? styles.hovered : undefined}
                    style={{ '--run': `var(--run-${colour})` } as CSSProperties}
                  >
                    <span className={styles.swatch} aria-hidden="true" />
                    <span>{strings.runNumber(run.number)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, at) => (
                <tr key={row.about === 'setting' ? row.setting : `layer-${at}`}>
                  <th scope="row">
                    {row.about === 'setting' ? words.settings[row.setting] : layerName(row.layers)}
                  </th>
                  {compared.map(({ runs: [run] }, index) => {
                    const values = row.about === 'setting' ? row.values : row.layers;
                    const classes = [
                      row.about === 'layer' && styles.layer,
                      run.id === hovered && styles.hovered,
                      !isSameData(values[index], values[0]) && styles.differs,
                    ];
                    return (
                      <td key={run.id} className={classes.filter(Boolean).join(' ')}>
                        {row.about === 'setting'
                          ? text(row.setting, row.values[index])
                          : layerText(row.layers[index], strings.there)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function layerName(layers: readonly (LayerSpec | null)[]): string {
  const layer = layers.find((each) => each !== null);
  return layer ? rulesOf(layer).name : '';
}

/** @returns the layer's arguments by Keras's names; those that have Keras's default and may be left out are left out */
function layerText(layer: LayerSpec | null, there: string): string {
  if (!layer) return '–';
  const values = fieldsOf(layer.kind).flatMap(([name, field]) => {
    const value = valueOf(layer, name);
    if (value === undefined || (field.optional && value === usualValue(layer, field))) return [];
    return [`${field.keras}=${value === true ? 'True' : value === false ? 'False' : value}`];
  });
  return values.join(', ') || there;
}
