// Chapter 8: how many of the kept digits each model reads right, and teaching, which is one of the remedies.

import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { Failure } from '../../domain/coded-error.ts';
import type { Teaching } from '../../session/teaching.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { chapterAddress } from './ChapterNav.tsx';
import lesson from './Lesson.module.css';
import { noBreak } from './no-break.ts';
import type { RemediesState, Remedy } from './remedies-store.ts';
import { remedyStrings } from './remedy-strings.ts';
import styles from './WhatHelps.module.css';

interface WhatHelpsProps {
  /** So many digits are kept. */
  digits: number;
  scores: RemediesState['scores'];
  measuring: boolean;
  failure: Failure | null;
  /** The settings of the learner's run, as words; null before there is one. */
  own: { preset: string; images: string } | null;
  teaching: Teaching;
  /** A run has the worker. */
  busy: boolean;
  robustIsNext: boolean;
  /** The model that answers was taught. */
  isTaught: boolean;
  onTeach(): void;
  onCancel(): void;
  onKeep(): void;
  onDiscard(): void;
  onRobust(): void;
}

const REMEDIES: readonly Remedy[] = ['own', 'ready-made', 'taught'];

export function WhatHelps(props: WhatHelpsProps) {
  const { digits, scores, measuring, failure, own, robustIsNext, busy, onRobust } = props;
  const strings = useStrings(remedyStrings);
  const sentence = useFailureSentence();
  const how = (remedy: Remedy) =>
    remedy === 'own' ? (own ? strings.how.own(own.preset, own.images) : '–') : strings.how[remedy];
  return (
    <div>
      <table className={styles.table}>
        <caption>{strings.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.model}</th>
            <th scope="col">{strings.made}</th>
            <th scope="col">{strings.right}</th>
          </tr>
        </thead>
        <tbody>
          {REMEDIES.map((remedy) => {
            const score = digits > 0 ? scores[remedy] : undefined;
            return (
              <tr key={remedy}>
                <th scope="row">{strings.names[remedy]}</th>
                <td>{how(remedy)}</td>
                <td className={styles.score}>
                  {score ? (
                    <>
                      <b>{strings.score(score.right, score.all)}</b>
                      <span className={styles.track}>
                        <span
                          className={styles.bar}
                          style={{ width: `${(score.right / score.all) * 100}%` }}
                        />
                      </span>
                    </>
                  ) : (
                    <span>{measuring ? strings.measuring : strings.none[remedy]}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
      {digits === 0 ? (
        <p className={lesson.row}>
          <span>{strings.noDigits}</span>
          <a href={chapterAddress(6)}>{strings.toSix}</a>
        </p>
      ) : (
        <Teach {...props} />
      )}
      <div className={lesson.row}>
        <Button disabled={busy || robustIsNext} onClick={onRobust}>
          {strings.robust}
        </Button>
        <span role="status">{robustIsNext ? strings.robustDone : ''}</span>
      </div>
    </div>
  );
}

function Teach(props: WhatHelpsProps) {
  const { digits, teaching, busy, isTaught, onTeach, onCancel, onKeep, onDiscard } = props;
  const strings = useStrings(remedyStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const sentence = useFailureSentence();
  const share = (accuracy: number) => `${(accuracy * 100).toFixed(2)} %`;
  const said = () => {
    if (teaching.phase === 'teaching') return strings.teaching(teaching.step, teaching.steps);
    if (teaching.phase === 'taught') {
      const { validationImages, before, after } = teaching.taught;
      const images = number.format(validationImages);
      return noBreak(strings.taught(images, share(before.valAccuracy), share(after.valAccuracy)));
    }
    if (busy) return strings.busy;
    return isTaught ? strings.kept : '';
  };
  return (
    <>
      <div className={lesson.row}>
        {teaching.phase === 'teaching' && <Button onClick={onCancel}>{strings.cancel}</Button>}
        {teaching.phase === 'taught' && (
          <>
            <Button variant="primary" onClick={onKeep}>
              {strings.keep}
            </Button>
            <Button onClick={onDiscard}>{strings.discard}</Button>
          </>
        )}
        {(teaching.phase === 'idle' || teaching.phase === 'failed') && (
          <Button variant={isTaught ? 'plain' : 'primary'} disabled={busy} onClick={onTeach}>
            {strings.teach(digits)}
          </Button>
        )}
        <span role="status">{said()}</span>
      </div>
      {teaching.phase === 'failed' && (
        <ProblemNote>{`${strings.failed} ${sentence(teaching.failure)}`}</ProblemNote>
      )}
    </>
  );
}
