// Shows the settings of the next run, each with its bounds, a sentence of help and, below it, its error: first the three that
// people change most, then the others behind More, then how the training images are varied.

import { useState } from 'react';
import { useStore } from 'zustand';
import { PRESET_NAMES, type PresetName } from '../../domain/experiment/presets.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { AugmentationSettings } from './AugmentationSettings.tsx';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import { createExamplesStore } from './examples-store.ts';
import { MoreSettings } from './MoreSettings.tsx';
import { NumberSetting } from './NumberSetting.tsx';
import { settingsStrings } from './settings-strings.ts';
import styles from './SettingsFields.module.css';
import type { TrainingStores } from './training-stores.ts';

const QUICK_COUNTS = [2_000, 10_000, 60_000];

type SettingsStores = Pick<TrainingStores, 'experiment' | 'engineChoice' | 'classifier'>;

export function SettingsFields({ stores }: { stores: SettingsStores }) {
  const { experiment, classifier } = stores;
  const strings = useStrings(settingsStrings);
  const preset = useStore(experiment, (state) => state.form.preset);
  const active = useStore(experiment, (state) => state.locked);
  const number = new Intl.NumberFormat(useLanguage());
  const [examples] = useState(() =>
    createExamplesStore({ service: classifier, experiment, random: Math.random }),
  );
  const { setText, choosePreset, resetForm } = experiment.getState();
  return (
    <div className={styles.settings}>
      <ChoiceSetting<PresetName>
        {...strings.fields.preset}
        value={preset}
        names={PRESET_NAMES}
        disabled={active}
        onChoose={choosePreset}
      />
      <div>
        <NumberSetting store={experiment} setting="imageCount" />
        <div className={styles.quick} role="group" aria-label={strings.quickCounts}>
          {QUICK_COUNTS.map((count) => (
            <Button key={count} disabled={active} onClick={() => setText('imageCount', String(count))}>
              {number.format(count)}
            </Button>
          ))}
        </div>
      </div>
      <NumberSetting store={experiment} setting="epochs" />
      <MoreSettings stores={stores} />
      <AugmentationSettings experiment={experiment} examples={examples} />
      <Button disabled={active} onClick={resetForm}>
        {strings.reset(PRESET_NAMES[preset])}
      </Button>
    </div>
  );
}
