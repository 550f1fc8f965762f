// Shows a setting that is one of several names, with a sentence of help.

import { useId } from 'react';
import { Field, fieldControl } from '../../ui/Field.tsx';

interface ChoiceSettingProps<Value extends string> {
  label: string;
  help: string;
  value: Value;
  names: Readonly<Record<Value, string>>;
  disabled: boolean;
  onChoose(value: Value): void;
}

export function ChoiceSetting<Value extends string>(props: ChoiceSettingProps<Value>) {
  const { label, help, value, names, disabled, onChoose } = props;
  const id = useId();
  return (
    <Field id={id} label={label} help={help}>
      <select
        {...fieldControl(id)}
        value={value}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.value as Value)}
      >
        {Object.entries<string>(names).map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
