// Asks how a run is repeated: with other seeds, or with several values of one setting. It says how many runs that makes and about
// how long they take before they begin.

import { useId, useState, type FormEvent } from 'react';
import type { Experiment } from '../../domain/experiment/experiment-link.ts';
import { BOUNDS, type OptimizerName } from '../../domain/experiment/training-config.ts';
import { writtenNumber } from '../../domain/experiment/written-number.ts';
import { isWithin } from '../../domain/bounds.ts';
import {
  expectedSeconds,
  FEWEST_SEEDS,
  MOST_PLANNED,
  readValues,
  withOptimizers,
  withSeeds,
  withValues,
  type VariedNumber,
} from '../../domain/run/planned-runs.ts';
import { familyKey } from '../../domain/run/run-families.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useDuration } from '../../i18n/duration.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, fieldControl } from '../../ui/Field.tsx';
import type { Varied } from './optimizers.ts';
import { repeatStrings } from './repeat-strings.ts';
import styles from './RunDetails.module.css';
import { useValuesProblem } from './values-problem.ts';
import { VariedSetting } from './VariedSetting.tsx';

interface RepeatFormProps {
  run: SavedRun;
  /** Seeds of the run's repeats among these are not used again. */
  runs: readonly SavedRun[];
  onStart(planned: Experiment[]): void;
}

/** @returns what is to be trained; a text where something needs a correction */
type Plan = Experiment[] | string;

export function RepeatForm({ run, runs, onStart }: RepeatFormProps) {
  const strings = useStrings(repeatStrings);
  const duration = useDuration();
  const problemText = useValuesProblem();
  const id = useId();
  const [way, setWay] = useState<'seeds' | 'values'>('seeds');
  const [count, setCount] = useState('3');
  const [setting, setSetting] = useState<Varied>('learningRate');
  const [text, setText] = useState('');
  const [optimizers, setOptimizers] = useState<readonly OptimizerName[]>([]);
  const { network, config, preset } = run;
  const own = { network, config, preset };

  const planSeeds = (): Plan => {
    const bounds = { min: FEWEST_SEEDS, max: MOST_PLANNED, integer: true };
    const { value } = writtenNumber(count, bounds);
    if (!isWithin(value, bounds)) return strings.seedsWrong;
    const repeats = runs.filter((each) => familyKey(each) === familyKey(run));
    return withSeeds(
      own,
      value,
      repeats.map((each) => each.config.seed),
    );
  };
  const planValues = (): Plan => {
    if (setting === 'optimizer') return withOptimizers(own, optimizers);
    const values = readValues(text, setting);
    if (!Array.isArray(values)) return problemText(values, BOUNDS[setting]);
    const planned = withValues(own, setting, values);
    return planned.length === 0 ? strings.ownOnly : planned;
  };
  const plan = way === 'seeds' ? planSeeds() : planValues();
  const planned = typeof plan === 'string' ? [] : plan;
  // An empty field is not wrong before anything was written.
  const error = typeof plan === 'string' && (way === 'seeds' || text.trim() !== '') ? plan : null;
  const seconds = expectedSeconds(run, planned);
  const skipsOwn =
    way === 'values' && setting !== 'optimizer' && typeof plan !== 'string' && hasOwn(text, setting, run);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (planned.length > 0) onStart(planned);
  };
  return (
    <form className={styles.fields} onSubmit={submit}>
      <fieldset className={styles.ways}>
        <legend className="visually-hidden">{strings.ways}</legend>
        {(['seeds', 'values'] as const).map((each) => (
          <label key={each} className={styles.way}>
            <input type="radio" name={`${id}-way`} checked={way === each} onChange={() => setWay(each)} />
            <span>{each === 'seeds' ? strings.seedsWay : strings.valuesWay}</span>
          </label>
        ))}
      </fieldset>
      {way === 'seeds' ? (
        <Field id={id} label={strings.seeds} help={strings.seedsHelp} error={error}>
          <input
            {...fieldControl(id, error)}
            inputMode="numeric"
            autoComplete="off"
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
        </Field>
      ) : (
        <VariedSetting
          setting={setting}
          onSetting={(next) => {
            setSetting(next);
            setText('');
          }}
          text={text}
          onText={setText}
          error={error}
          optimizers={optimizers}
          onOptimizers={setOptimizers}
          own={run.config}
        />
      )}
      <div className={styles.plan}>
        <Button type="submit" variant="primary" disabled={planned.length === 0}>
          {strings.start}
        </Button>
        {planned.length > 0 && (
          <p>
            {seconds === null
              ? strings.planNoTime(strings.plan(planned.length))
              : strings.planTime(strings.plan(planned.length), duration(seconds))}
          </p>
        )}
      </div>
      {skipsOwn && <p className={styles.note}>{strings.ownSkipped}</p>}
    </form>
  );
}

function hasOwn(text: string, setting: VariedNumber, run: SavedRun): boolean {
  const values = readValues(text, setting);
  return Array.isArray(values) && values.some((value) => value === run.config[setting]);
}
