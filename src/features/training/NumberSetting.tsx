// Shows a number of the form: its text, a sentence on its bounds, and below it what is wrong with it.

import { useId } from 'react';
import { useStore } from 'zustand';
import { AUGMENTATION_BOUNDS } from '../../domain/augmenting/augmentation.ts';
import type { WrittenSetting } from '../../domain/experiment/settings-form.ts';
import { BOUNDS } from '../../domain/experiment/training-config.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { ExperimentStore } from '../../session/experiment-store.ts';
import { Field, fieldControl } from '../../ui/Field.tsx';
import { settingsStrings } from './settings-strings.ts';

interface NumberSettingProps {
  store: ExperimentStore;
  setting: WrittenSetting;
}

export function NumberSetting({ store, setting }: NumberSettingProps) {
  const strings = useStrings(settingsStrings);
  const text = useStore(store, (state) => state.form.texts[setting]);
  const locked = useStore(store, (state) => state.locked);
  const found = useStore(store, (state) => state.settingProblems.find((each) => each.setting === setting));
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 5 });
  const id = useId();
  const { min, max } = { ...BOUNDS, ...AUGMENTATION_BOUNDS }[setting];
  const error = !found
    ? null
    : found.problem === 'out-of-range'
      ? strings.problems['out-of-range'](number.format(min), number.format(max))
      : strings.problems[found.problem];
  return (
    <Field id={id} {...strings.fields[setting]} error={error}>
      <input
        {...fieldControl(id, error)}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        disabled={locked}
        onChange={(event) => store.getState().setText(setting, event.target.value)}
      />
    </Field>
  );
}
