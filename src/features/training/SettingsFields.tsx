// Shows the settings of the next run, each with its bounds, a sentence of help and, below it, its error.

import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Schedule } from '../../domain/experiment/learning-rate.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from '../../domain/experiment/presets.ts';
import type { WrittenSetting } from '../../domain/experiment/settings-form.ts';
import { OPTIMIZER_NAMES, type OptimizerName } from '../../domain/experiment/training-config.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { ForcedBackend } from '../../protocol/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, fieldControl } from '../../ui/Field.tsx';
import { AugmentationSettings } from './AugmentationSettings.tsx';
import { BACKEND_NAMES } from './BackendStatus.tsx';
import { createExamplesStore } from './examples-store.ts';
import { NumberSetting } from './NumberSetting.tsx';
import { settingsStrings } from './settings-strings.ts';
import styles from './Training.module.css';
import type { TrainingStores } from './training-stores.ts';

const QUICK_COUNTS = [2_000, 10_000, 60_000];

export function SettingsFields({
  stores: { experiment, engineChoice, classifier },
}: {
  stores: TrainingStores;
}) {
  const strings = useStrings(settingsStrings);
  const form = useStore(experiment, (state) => state.form);
  const backend = useStore(engineChoice, (state) => state.asked);
  const active = useStore(experiment, (state) => state.locked);
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 5 });
  const [examples] = useState(() =>
    createExamplesStore({ service: classifier, experiment, random: Math.random }),
  );
  const base = useId();
  const { setText, setOptimizer, setSchedule, setEarlyStopping } = experiment.getState();
  const { choosePreset, resetForm } = experiment.getState();

  const numeric = (setting: WrittenSetting) => <NumberSetting store={experiment} setting={setting} />;

  return (
    <>
      <div className={styles.fields}>
        <Field id={`${base}preset`} {...strings.fields.preset}>
          <select
            {...fieldControl(`${base}preset`)}
            value={form.preset}
            disabled={active}
            onChange={(event) => choosePreset(event.target.value as PresetName)}
          >
            {(Object.keys(PRESETS) as PresetName[]).map((preset) => (
              <option key={preset} value={preset}>
                {PRESET_NAMES[preset]}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${base}optimizer`} {...strings.fields.optimizer}>
          <select
            {...fieldControl(`${base}optimizer`)}
            value={form.optimizer}
            disabled={active}
            onChange={(event) => setOptimizer(event.target.value as OptimizerName)}
          >
            {Object.entries(OPTIMIZER_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        {numeric('learningRate')}
        <Field id={`${base}schedule`} {...strings.fields.schedule}>
          <select
            {...fieldControl(`${base}schedule`)}
            value={form.schedule}
            disabled={active}
            onChange={(event) => setSchedule(event.target.value as Schedule)}
          >
            {(['constant', 'one-cycle'] as const).map((schedule) => (
              <option key={schedule} value={schedule}>
                {strings.schedules[schedule]}
              </option>
            ))}
          </select>
        </Field>
        {form.optimizer === 'adamw' && numeric('weightDecay')}
        {numeric('epochs')}
        {numeric('batchSize')}
        <div>
          {numeric('imageCount')}
          <div className={styles.quick}>
            {QUICK_COUNTS.map((count) => (
              <Button key={count} disabled={active} onClick={() => setText('imageCount', String(count))}>
                {number.format(count)}
              </Button>
            ))}
          </div>
        </div>
        {numeric('validationSplit')}
        <div className={styles.stopping}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={form.earlyStopping}
              disabled={active}
              onChange={(event) => setEarlyStopping(event.target.checked)}
            />
            <span>{strings.earlyStopping}</span>
          </label>
          <p className={styles.note}>{strings.earlyStoppingHelp}</p>
          {form.earlyStopping && numeric('patience')}
        </div>
        {numeric('seed')}
        <Field id={`${base}backend`} {...strings.fields.backend}>
          <select
            {...fieldControl(`${base}backend`)}
            value={backend ?? ''}
            disabled={active}
            onChange={(event) =>
              engineChoice.getState().choose((event.target.value || null) as ForcedBackend)
            }
          >
            <option value="">{strings.automatic}</option>
            {Object.entries(BACKEND_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <AugmentationSettings experiment={experiment} examples={examples} />
      <Button disabled={active} onClick={resetForm}>
        {strings.reset(PRESET_NAMES[form.preset])}
      </Button>
    </>
  );
}
