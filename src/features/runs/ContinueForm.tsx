// Asks to how many epochs a run goes on: by default to its own, or where it has done them, to as many again.

import { useId, useState, type FormEvent } from 'react';
import { BOUNDS } from '../../domain/experiment/training-config.ts';
import { writtenNumber } from '../../domain/experiment/written-number.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { isWithin } from '../../domain/bounds.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, fieldControl } from '../../ui/Field.tsx';
import styles from './RunDetails.module.css';
import { runsStrings } from './strings.ts';

interface ContinueFormProps {
  run: SavedRun;
  onStart(epochs: number): void;
}

export function ContinueForm({ run, onStart }: ContinueFormProps) {
  const strings = useStrings(runsStrings);
  const id = useId();
  const done = run.epochs.at(-1)?.epoch ?? 0;
  const most = BOUNDS.epochs.max;
  const [text, setText] = useState(String(defaultEpochs(run, done, most)));
  const bounds = { ...BOUNDS.epochs, min: done + 1 };
  const { value } = writtenNumber(text, bounds);
  const error = isWithin(value, bounds) ? null : strings.untilWrong(done + 1, most);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!error) onStart(value);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field id={id} label={strings.untilEpoch} help={strings.untilHelp(done, most)} error={error}>
        <input
          {...fieldControl(id, error)}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" disabled={error !== null}>
        {strings.start}
      </Button>
    </form>
  );
}

function defaultEpochs({ end, config }: SavedRun, done: number, most: number): number {
  const isUnfinished = end !== 'converged' && done < config.epochs;
  return Math.min(most, isUnfinished ? config.epochs : done * 2);
}
