// Sets whether and how far the training images are varied, and shows examples of it.

import { useState } from 'react';
import { useStore } from 'zustand';
import { AUGMENTATION_SETTINGS } from '../../domain/experiment/settings-form.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { ExperimentStore } from '../../session/experiment-store.ts';
import type { ExamplesStore } from './examples-store.ts';
import { NumberSetting } from './NumberSetting.tsx';
import { settingsStrings } from './settings-strings.ts';
import styles from './SettingsFields.module.css';
import { VariationExamples } from './VariationExamples.tsx';

interface AugmentationSettingsProps {
  experiment: ExperimentStore;
  examples: ExamplesStore;
}

export function AugmentationSettings({ experiment, examples }: AugmentationSettingsProps) {
  const strings = useStrings(settingsStrings);
  const augmented = useStore(experiment, (state) => state.form.augmented);
  const wrong = useStore(experiment, (state) =>
    state.settingProblems.some(({ setting }) =>
      (AUGMENTATION_SETTINGS as readonly string[]).includes(setting),
    ),
  );
  const [opened, setOpened] = useState(false);
  const locked = useStore(experiment, (state) => state.locked);
  return (
    <div className={styles.augmentation}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={augmented}
          disabled={locked}
          onChange={(event) => experiment.getState().setAugmented(event.target.checked)}
        />
        <span>{strings.augmentation}</span>
      </label>
      <p className={styles.note}>{strings.augmentationHelp}</p>
      {augmented && (
        <>
          <VariationExamples experiment={experiment} store={examples} />
          <details
            className={styles.more}
            open={opened || wrong}
            onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
          >
            <summary>{strings.howFar}</summary>
            <div className={styles.fields}>
              {AUGMENTATION_SETTINGS.map((setting) => (
                <NumberSetting key={setting} store={experiment} setting={setting} />
              ))}
            </div>
          </details>
        </>
      )}
    </div>
  );
}
