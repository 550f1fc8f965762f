// Edits a number in place. Its text stays as it is written, also while it is no number or could be two.

import { useState } from 'react';
import type { Bounds } from '../../domain/bounds.ts';
import { writtenNumber } from '../../domain/experiment/written-number.ts';
import { useTwoReadings } from '../../i18n/two-readings.ts';
import styles from './Block.module.css';

interface NumberFieldProps {
  id: string;
  label: string;
  /** It is NaN where the text is no number or could be two, and undefined where an optional field is empty. */
  value: number | undefined;
  /** An empty field shows it; a field without it must not be empty. */
  placeholder?: string;
  bounds: Bounds;
  /** It says what is wrong with the value; the field itself says where its text could be two numbers. */
  error: string | null;
  disabled: boolean;
  onChange(value: number | undefined): void;
  onLeave(): void;
}

export function NumberField(props: NumberFieldProps) {
  const { id, label, value, placeholder, bounds, disabled, onChange, onLeave } = props;
  const twoReadings = useTwoReadings();
  const [draft, setDraft] = useState('');
  const read = (text: string) =>
    placeholder !== undefined && text.trim() === '' ? undefined : writtenNumber(text, bounds).value;
  // Undo, or a preset, sets another value than the draft's.
  const shown = Object.is(read(draft), value)
    ? draft
    : value === undefined || isNaN(value)
      ? ''
      : String(value);
  const { readings } = writtenNumber(shown, bounds);
  const error = readings ? twoReadings(readings) : props.error;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.number}
        // The keypad for decimals of some phones has no minus.
        inputMode={bounds.min < 0 ? 'text' : 'decimal'}
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
