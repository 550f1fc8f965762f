// One number of the form: its text, its bounds' sentence, and what is wrong with it in place.

import { useId } from 'react';
import { useStore } from 'zustand';
import { AUGMENTATION_BOUNDS } from '../../domain/augmenting/augmentation.ts';
import { isActive } from '../../domain/run/run.ts';
import { BOUNDS } from '../../domain/experiment/training-config.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Field, fieldControl } from '../../ui/Field.tsx';
import { parseSettings, type WrittenSetting } from './parse-settings.ts';
import { settingsStrings } from './settings-strings.ts';
import type { TrainingStore } from './training-store.ts';

interface NumberSettingProps {
  store: TrainingStore;
  setting: WrittenSetting;
}

export function NumberSetting({ store, setting }: NumberSettingProps) {
  const strings = useStrings(settingsStrings);
  const form = useStore(store, (state) => state.form);
  const active = useStore(store, (state) => isActive(state.run));
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 5 });
  const id = useId();
  const found = parseSettings(form).problems.find((each) => each.setting === setting);
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
        value={form.texts[setting]}
        disabled={active}
        onChange={(event) => store.getState().setText(setting, event.target.value)}
      />
    </Field>
  );
}
