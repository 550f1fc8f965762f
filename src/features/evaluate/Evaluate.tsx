// Evaluates the present model on thousands of images, and shows how it reads them, what it confuses and the images themselves.

import { useStore } from 'zustand';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import styles from './Evaluate.module.css';
import type { EvaluateStore, ImageSet } from './evaluate-store.ts';
import { Findings } from './Findings.tsx';
import { evaluateStrings } from './strings.ts';

interface EvaluateProps {
  store: EvaluateStore;
  /** Says whether a model answers that can be evaluated. */
  ready: boolean;
  /** These are the kept digits; the choice of them is disabled where there are none. */
  mine: DigitImages;
  /** These kept runs have a model that can be compared with, each by its number and name. */
  runs: readonly { number: number; name: string }[];
  onPlace(pixels: Uint8Array): void;
}

const SETS: ImageSet[] = ['test', 'validation', 'mine'];

export function Evaluate({ store, ready, mine, runs, onPlace }: EvaluateProps) {
  const strings = useStrings(evaluateStrings);
  const { set, present, other, against, old, isModel, running, failure } = useStore(store);
  const sentence = useFailureSentence();
  const number = new Intl.NumberFormat(useLanguage());
  const evaluated = present[set];
  const start = (which: 'present' | 'other') => void store.getState().evaluate(which, mine);
  const empty = set === 'mine' && mine.count === 0;
  return (
    <div className={styles.evaluate}>
      <div className={styles.head}>
        <h2>{strings.title}</h2>
        <fieldset className={styles.sets}>
          <legend className="visually-hidden">{strings.sets}</legend>
          {SETS.map((each) => (
            <label key={each} className={styles.set}>
              <input
                type="radio"
                name="evaluated-images"
                checked={each === set}
                disabled={running !== null}
                onChange={() => store.getState().choose(each)}
              />
              <span>{strings.setNames[each]}</span>
            </label>
          ))}
        </fieldset>
        {running ? (
          <Button onClick={() => store.getState().stop()}>{strings.cancel}</Button>
        ) : (
          <Button variant="primary" disabled={!ready || empty} onClick={() => start('present')}>
            {evaluated ? strings.again : strings.start}
          </Button>
        )}
      </div>
      <p className={styles.note}>{empty ? strings.noneKept : strings.setNotes[set]}</p>
      {failure && <ProblemNote>{`${strings.failed} ${sentence(failure)}`}</ProblemNote>}
      <div role="status">
        {evaluated && !running && (
          <p className="visually-hidden">{strings.done(number.format(evaluated.images.count))}</p>
        )}
        {old && evaluated && <p className={styles.old}>{strings.old}</p>}
      </div>
      {running && <Progress done={running.done} total={running.total} />}
      {evaluated && (
        <Findings
          key={set}
          evaluated={evaluated}
          comparison={{
            runs,
            other: other[set],
            against,
            isModel,
            busy: running !== null,
            onAgainst: store.getState().chooseOther,
            onCompare: () => start('other'),
          }}
          onPlace={onPlace}
        />
      )}
    </div>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const strings = useStrings(evaluateStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const text = total === 0 ? strings.loading : strings.progress(number.format(done), number.format(total));
  return (
    <div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={strings.progressName}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, total)}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <div className={styles.done} style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </div>
      <p className={styles.note}>{text}</p>
    </div>
  );
}
