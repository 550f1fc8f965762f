// Keeps the settings that fewer people change behind More. It opens by itself where one of them needs a correction.

import { useState } from 'react';
import { useStore } from 'zustand';
import type { Schedule } from '../../domain/experiment/learning-rate.ts';
import type { WrittenSetting } from '../../domain/experiment/settings-form.ts';
import { OPTIMIZER_NAMES, type OptimizerName } from '../../domain/experiment/training-config.ts';
import { BACKEND_NAMES, type BackendName } from '../../domain/run/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import { NumberSetting } from './NumberSetting.tsx';
import { settingsStrings } from './settings-strings.ts';
import styles from './SettingsFields.module.css';
import type { TrainingStores } from './training-stores.ts';

const NUMBERS: readonly WrittenSetting[] = [
  'learningRate',
  'weightDecay',
  'batchSize',
  'validationSplit',
  'patience',
  'seed',
];

interface MoreSettingsProps {
  stores: Pick<TrainingStores, 'experiment' | 'engineChoice'>;
}

export function MoreSettings({ stores: { experiment, engineChoice } }: MoreSettingsProps) {
  const strings = useStrings(settingsStrings);
  const form = useStore(experiment, (state) => state.form);
  const active = useStore(experiment, (state) => state.locked);
  const wrong = useStore(experiment, (state) =>
    state.settingProblems.some(({ setting }) => (NUMBERS as readonly string[]).includes(setting)),
  );
  const backend = useStore(engineChoice, (state) => state.asked);
  const [opened, setOpened] = useState(false);
  const { setOptimizer, setSchedule, setEarlyStopping } = experiment.getState();
  const numeric = (setting: WrittenSetting) => <NumberSetting store={experiment} setting={setting} />;
  return (
    <details
      className={styles.more}
      open={opened || wrong}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>{strings.more}</summary>
      <div className={styles.fields}>
        <ChoiceSetting<OptimizerName>
          {...strings.fields.optimizer}
          value={form.optimizer}
          names={OPTIMIZER_NAMES}
          disabled={active}
          onChoose={setOptimizer}
        />
        {numeric('learningRate')}
        <ChoiceSetting<Schedule>
          {...strings.fields.schedule}
          value={form.schedule}
          names={strings.schedules}
          disabled={active}
          onChoose={setSchedule}
        />
        {numeric('batchSize')}
        {form.optimizer === 'adamw' && numeric('weightDecay')}
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
        </div>
        {form.earlyStopping && numeric('patience')}
        {numeric('seed')}
        <ChoiceSetting<BackendName | ''>
          {...strings.fields.backend}
          value={backend ?? ''}
          names={{ '': strings.automatic, ...BACKEND_NAMES }}
          disabled={active}
          onChoose={(chosen) => engineChoice.getState().choose(chosen || null)}
        />
      </div>
    </details>
  );
}
