// Edits a number in place. Its text stays as it is written, also while it is no number.

import { useState } from 'react';
import { writtenNumber } from '../../domain/experiment/written-number.ts';
import styles from './Block.module.css';

interface NumberFieldProps {
  id: string;
  label: string;
  /** It is NaN where the text is no number, and undefined where an optional field is empty. */
  value: number | undefined;
  /** An empty field shows it; a field without it must not be empty. */
  placeholder?: string;
  error: string | null;
  disabled: boolean;
  onChange(value: number | undefined): void;
  onLeave(): void;
}

export function NumberField(props: NumberFieldProps) {
  const { id, label, value, placeholder, error, disabled, onChange, onLeave } = props;
  const [draft, setDraft] = useState('');
  const read = (text: string) =>
    placeholder !== undefined && text.trim() === '' ? undefined : writtenNumber(text);
  // Undo, or a preset, sets another value than the draft's.
  const shown = Object.is(read(draft), value)
    ? draft
    : value === undefined || isNaN(value)
      ? ''
      : String(value);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.number}
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        value={shown}
        disabled={disabled}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => {
          setDraft(event.target.value);
          onChange(read(event.target.value));
        }}
        onBlur={onLeave}
      />
      {error !== null && (
        <span id={`${id}-error`} className={styles.fieldError}>
          {error}
        </span>
      )}
    </div>
  );
}
