// Compares the present model with the ready-made one or that of a kept run on the same images, and shows where they differ.

import { useId, useMemo } from 'react';
import { compareReadings } from '../../domain/evaluation/compare.ts';
import { lastOf, meanLoss, readAll, type Evaluated } from '../../domain/evaluation/evaluated.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import styles from './Evaluate.module.css';
import type { EvaluateState, OtherModel } from './evaluate-store.ts';
import { EvaluationProgress } from './EvaluationProgress.tsx';
import { ExampleFigure, type PlaceImage } from './ExampleFigure.tsx';
import { finePercent } from './figures.ts';
import gallery from './Gallery.module.css';
import { evaluateStrings } from './strings.ts';

export interface Comparison extends Pick<EvaluateState, 'against' | 'isModel' | 'running'> {
  /** These kept runs can be compared with, each by its number and name. */
  runs: readonly { number: number; name: string }[];
  /** It is what the other model answered to these images, where it was asked. */
  other: EvaluateState['other'][EvaluateState['set']];
  /** It says what went wrong with the last comparison. */
  problem: string | null;
  onAgainst(model: OtherModel): void;
  onCompare(): void;
  onCancel(): void;
}

interface CompareProps {
  evaluated: Evaluated;
  comparison: Comparison;
  onPlace: PlaceImage;
}

const MOST_SHOWN = 24;

export function Compare({ evaluated, comparison, onPlace }: CompareProps) {
  const strings = useStrings(evaluateStrings);
  const { runs, other, against, isModel, running, problem, onAgainst, onCompare, onCancel } = comparison;
  const id = useId();
  const choices: { model: OtherModel; name: string }[] = [
    { model: 'ready-made' as const, name: strings.shippedModel },
    ...runs.map(({ number, name }) => ({ model: number, name })),
  ].filter(({ model }) => model !== isModel);
  const chosen = choices.find(({ model }) => model === against) ?? choices.at(0);
  if (!chosen)
    return (
      <section aria-label={strings.compare}>
        <h3>{strings.compare}</h3>
        <p className={styles.note}>{strings.compareLater}</p>
      </section>
    );
  const answered = other?.model === chosen.model ? other.evaluated : null;
  const compareNow = () => {
    onAgainst(chosen.model);
    onCompare();
  };
  return (
    <section aria-label={strings.compare}>
      <div className={styles.title}>
        <h3>{strings.compare}</h3>
        <Hint label={strings.aboutCompare}>{strings.compareNote}</Hint>
      </div>
      <div className={styles.against}>
        <label htmlFor={id}>{strings.compareWith}</label>
        <select
          id={id}
          value={chosen.model}
          disabled={running !== null}
          onChange={({ target }) =>
            onAgainst(target.value === 'ready-made' ? 'ready-made' : Number(target.value))
          }
        >
          {choices.map(({ model, name }) => (
            <option key={model} value={model}>
              {name}
            </option>
          ))}
        </select>
        {running?.which === 'other' ? (
          <EvaluationProgress {...running} name={strings.compareProgress} onCancel={onCancel} />
        ) : (
          !answered && (
            <Button disabled={running !== null} onClick={compareNow}>
              {strings.compareNow}
            </Button>
          )
        )}
      </div>
      <p role="status" className="visually-hidden">
        {answered ? strings.compared : ''}
      </p>
      {problem && <ProblemNote>{problem}</ProblemNote>}
      {answered && <Compared one={evaluated} other={answered} name={chosen.name} onPlace={onPlace} />}
    </section>
  );
}

interface ComparedProps {
  one: Evaluated;
  other: Evaluated;
  /** It names the other model. */
  name: string;
  onPlace: PlaceImage;
}

function Compared({ one, other, name, onPlace }: ComparedProps) {
  const strings = useStrings(evaluateStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const both = useMemo(() => compare(one, other), [one, other]);
  const { bothRight, onlyFirst, onlySecond, bothWrong, different, chance } = both.comparison;
  const all = both.present.images.count;
  return (
    <>
      <table className={`${styles.table} ${styles.models}`}>
        <thead>
          <tr>
            <th scope="col">{strings.model}</th>
            <th scope="col">{strings.accuracy}</th>
            <th scope="col">{strings.loss}</th>
            <th scope="col">{strings.rightAlone}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{strings.presentModel}</th>
            <td>{finePercent((bothRight + onlyFirst) / all)}</td>
            <td>{meanLoss(both.present).toFixed(4)}</td>
            <td>{onlyFirst}</td>
          </tr>
          <tr>
            <th scope="row">{name}</th>
            <td>{finePercent((bothRight + onlySecond) / all)}</td>
            <td>{meanLoss(both.other).toFixed(4)}</td>
            <td>{onlySecond}</td>
          </tr>
        </tbody>
      </table>
      <p>{strings.differ(number.format(all), number.format(different.length), number.format(bothWrong))}</p>
      {onlyFirst + onlySecond > 0 && (
        <p className={styles.note}>{strings.chance(chance < 0.001 ? '< 0.001' : `= ${chance.toFixed(3)}`)}</p>
      )}
      <ul className={gallery.figures}>
        {different.slice(0, MOST_SHOWN).map(({ first, second }) => (
          <ExampleFigure
            key={first.index}
            evaluated={both.present}
            reading={first}
            other={second}
            onPlace={onPlace}
          />
        ))}
      </ul>
    </>
  );
}

/**
 * Compares on the images that both read. Each model reads the validation images that it did not learn from; both sets end with
 * the same image, so that the last ones of each are common.
 */
function compare(one: Evaluated, other: Evaluated) {
  const count = Math.min(one.images.count, other.images.count);
  const [present, second] = [lastOf(one, count), lastOf(other, count)];
  return { present, other: second, comparison: compareReadings(readAll(present), readAll(second)) };
}
