// Asks with which seed a run is trained again: its own, or another one.

import { useId, useState, type FormEvent } from 'react';
import { isWithin } from '../../domain/bounds.ts';
import { BOUNDS } from '../../domain/experiment/training-config.ts';
import { writtenNumber } from '../../domain/experiment/written-number.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { useTwoReadings } from '../../i18n/two-readings.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, fieldControl } from '../../ui/Field.tsx';
import styles from './RunDetails.module.css';
import { runsStrings } from './strings.ts';

interface SeedFormProps {
  run: SavedRun;
  onStart(seed: number): void;
}

export function SeedForm({ run, onStart }: SeedFormProps) {
  const strings = useStrings(runsStrings);
  const twoReadings = useTwoReadings();
  const id = useId();
  const own = run.config.seed;
  const [text, setText] = useState(String(own));
  const { value, readings } = writtenNumber(text, BOUNDS.seed);
  const wrong = readings ? twoReadings(readings) : strings.seedWrong;
  const error = isWithin(value, BOUNDS.seed) ? null : wrong;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!error) onStart(value);
  };
  const other = (Number.isFinite(value) ? value : own) + 1;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field id={id} label={strings.seed} help={strings.seedHelp(own)} error={error}>
        <input
          {...fieldControl(id, error)}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button onClick={() => setText(String(own))}>{strings.sameSeed}</Button>
      <Button onClick={() => setText(String(other > BOUNDS.seed.max ? 0 : other))}>
        {strings.otherSeed}
      </Button>
      <Button type="submit" variant="primary" disabled={error !== null}>
        {strings.start}
      </Button>
    </form>
  );
}
