// Evaluates the present model on thousands of images, and shows how it reads them, what it confuses and the images themselves.

import { useState } from 'react';
import { useStore } from 'zustand';
import { accuracyOf, readAll } from '../../domain/evaluation/evaluated.ts';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import styles from './Evaluate.module.css';
import type { EvaluateStore, ImageSet } from './evaluate-store.ts';
import { EvaluationProgress } from './EvaluationProgress.tsx';
import { useHeadline } from './figures.ts';
import { Findings } from './Findings.tsx';
import { Outcome } from './Outcome.tsx';
import { evaluateStrings } from './strings.ts';

interface EvaluateProps {
  store: EvaluateStore;
  /** Says whether a model answers that can be evaluated. */
  ready: boolean;
  /** These are the kept digits. */
  mine: DigitImages;
  /** These kept runs have a model that can be compared with, each by its number and name. */
  runs: readonly { number: number; name: string }[];
  /** Puts an image on the pad, whose true digit is known. */
  onPlace(pixels: Uint8Array, label: number): void;
}

const SETS: ImageSet[] = ['test', 'validation', 'mine'];

export function Evaluate({ store, ready, mine, runs, onPlace }: EvaluateProps) {
  const strings = useStrings(evaluateStrings);
  const { set, present, other, against, old, isModel, running, failure, askedLast } = useStore(store);
  const sentence = useFailureSentence();
  const headline = useHeadline();
  const [said, say] = useState<string | null>(null);
  const evaluated = present[set];
  const start = (which: 'present' | 'other') => {
    say(null);
    void store.getState().evaluate(which, mine);
  };
  const cancel = () => store.getState().stop();
  const problem = failure && `${strings.failed} ${sentence(failure)}`;
  const result = evaluated && !running && headline(accuracyOf(readAll(evaluated)), evaluated.images.count);
  return (
    <div className={styles.evaluate}>
      <div className={styles.head}>
        <h2 className="visually-hidden">{strings.title}</h2>
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
      </div>
      <div className={styles.outcome}>
        {running?.which === 'present' ? (
          <EvaluationProgress {...running} name={strings.progressName} onCancel={cancel} />
        ) : (
          <Outcome
            set={set}
            evaluated={evaluated}
            empty={set === 'mine' && mine.count === 0}
            ready={ready && !running}
            old={old}
            onStart={() => start('present')}
          />
        )}
      </div>
      <p role="status" className="visually-hidden">
        {said ?? (result || '')}
      </p>
      {problem && askedLast === 'present' && <ProblemNote>{problem}</ProblemNote>}
      {evaluated && (
        <div className={`${styles.findings} ${old ? styles.ofBefore : ''}`}>
          <Findings
            key={set}
            evaluated={evaluated}
            comparison={{
              runs,
              other: other[set],
              against,
              isModel,
              running,
              problem: askedLast === 'other' ? problem : null,
              onAgainst: store.getState().chooseOther,
              onCompare: () => start('other'),
              onCancel: cancel,
            }}
            onPlace={(index, pixels, label) => {
              onPlace(pixels, label);
              say(strings.placed(index));
            }}
          />
        </div>
      )}
    </div>
  );
}
