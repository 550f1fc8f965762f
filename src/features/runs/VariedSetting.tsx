// Asks which setting is varied, and with which values: written for numbers, ticked for optimizers.

import { useId } from 'react';
import { BOUNDS, type OptimizerName, type TrainingConfig } from '../../domain/experiment/training-config.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Field, fieldControl } from '../../ui/Field.tsx';
import { OPTIMIZERS, type Varied } from './optimizers.ts';
import { repeatStrings } from './repeat-strings.ts';
import styles from './RunDetails.module.css';
import { settingStrings } from './setting-strings.ts';

interface VariedSettingProps {
  setting: Varied;
  onSetting(setting: Varied): void;
  text: string;
  onText(text: string): void;
  error: string | null;
  optimizers: readonly OptimizerName[];
  onOptimizers(optimizers: readonly OptimizerName[]): void;
  /** The run itself has these settings. */
  own: TrainingConfig;
}

const VARIED: readonly Varied[] = [
  'learningRate',
  'batchSize',
  'optimizer',
  'epochs',
  'imageCount',
  'validationSplit',
  'patience',
  'weightDecay',
];

export function VariedSetting(props: VariedSettingProps) {
  const { setting, onSetting, text, onText, error, optimizers, onOptimizers, own } = props;
  const strings = useStrings(repeatStrings);
  const { settings } = useStrings(settingStrings);
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 5 });
  const id = useId();
  // Only AdamW has a weight decay.
  const offered = VARIED.filter((each) => each !== 'weightDecay' || own.optimizer === 'adamw');
  return (
    <>
      <Field id={`${id}-setting`} label={strings.setting} help={strings.settingHelp}>
        <select
          {...fieldControl(`${id}-setting`)}
          value={setting}
          onChange={(event) => onSetting(event.target.value as Varied)}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {settings[each]}
            </option>
          ))}
        </select>
      </Field>
      {setting === 'optimizer' ? (
        <fieldset className={styles.ways}>
          <legend>{strings.optimizers}</legend>
          {OPTIMIZERS.map(([optimizer, name]) => (
            <label key={optimizer} className={styles.way}>
              <input
                type="checkbox"
                checked={optimizers.includes(optimizer)}
                disabled={optimizer === own.optimizer}
                onChange={() =>
                  onOptimizers(
                    optimizers.includes(optimizer)
                      ? optimizers.filter((each) => each !== optimizer)
                      : [...optimizers, optimizer],
                  )
                }
              />
              <span>{name}</span>
            </label>
          ))}
          <p className={styles.note}>{strings.optimizersHelp}</p>
        </fieldset>
      ) : (
        <Field
          id={id}
          label={strings.values}
          help={strings.valuesHelp(number.format(BOUNDS[setting].min), number.format(BOUNDS[setting].max))}
          error={error}
        >
          <input
            {...fieldControl(id, error)}
            autoComplete="off"
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        </Field>
      )}
    </>
  );
}
