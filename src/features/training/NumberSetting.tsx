// Shows a number of the form: its text, a sentence on its bounds, and below it what is wrong with it.

import { useId } from 'react';
import { useStore } from 'zustand';
import { boundsOf, type SettingProblem, type WrittenSetting } from '../../domain/experiment/settings-form.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { useTwoReadings } from '../../i18n/two-readings.ts';
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
  const twoReadings = useTwoReadings();
  const sentenceOf = (problem: SettingProblem) => {
    switch (problem.problem) {
      case 'two-readings':
        return twoReadings(problem.readings);
      case 'out-of-range': {
        const { min, max } = boundsOf(setting);
        return strings.problems['out-of-range'](number.format(min), number.format(max));
      }
      case 'not-a-number':
      case 'not-an-integer':
        return strings.problems[problem.problem];
    }
  };
  const error = found ? sentenceOf(found) : null;
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
