// Shows a text that a person writes to a run. It is stored when the field is left or Enter is pressed; Escape takes it back.

import { useId, useState } from 'react';
import { Field, fieldControl } from '../../ui/Field.tsx';

interface WrittenTextProps {
  label: string;
  help: string;
  placeholder?: string;
  value: string;
  onWrite(text: string): void;
}

const MOST_CHARACTERS = 500;

export function WrittenText({ label, help, placeholder, value, onWrite }: WrittenTextProps) {
  const id = useId();
  // Null shows what is stored, also when another tab changes it.
  const [draft, setDraft] = useState<string | null>(null);
  const write = () => {
    if (draft !== null && draft !== value) onWrite(draft);
    setDraft(null);
  };
  return (
    <Field id={id} label={label} help={help}>
      <input
        {...fieldControl(id)}
        autoComplete="off"
        maxLength={MOST_CHARACTERS}
        placeholder={placeholder}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={write}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') write();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </Field>
  );
}
