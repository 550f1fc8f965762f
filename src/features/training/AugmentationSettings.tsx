// Whether and how far the training images are varied, with examples of what comes of it.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { NumberSetting } from './NumberSetting.tsx';
import { AUGMENTATION_SETTINGS } from './parse-settings.ts';
import { settingsStrings } from './settings-strings.ts';
import styles from './Training.module.css';
import type { TrainingStore } from './training-store.ts';
import { VariationExamples } from './VariationExamples.tsx';

export function AugmentationSettings({ store }: { store: TrainingStore }) {
  const strings = useStrings(settingsStrings);
  const augmented = useStore(store, (state) => state.form.augmented);
  const active = useStore(store, (state) => isActive(state.run));
  return (
    <div className={styles.augmentation}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={augmented}
          disabled={active}
          onChange={(event) => store.getState().setAugmented(event.target.checked)}
        />
        {strings.augmentation}
      </label>
      <p className={styles.note}>{strings.augmentationHelp}</p>
      {augmented && (
        <>
          <div className={styles.fields}>
            {AUGMENTATION_SETTINGS.map((setting) => (
              <NumberSetting key={setting} store={store} setting={setting} />
            ))}
          </div>
          <VariationExamples store={store} />
        </>
      )}
    </div>
  );
}
