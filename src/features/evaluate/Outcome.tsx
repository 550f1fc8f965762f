// Shows, always in the same space, what is to be evaluated, how far that has come, and its result in one line.

import type { ReactNode } from 'react';
import { accuracyOf, meanLoss, readAll, type Evaluated } from '../../domain/evaluation/evaluated.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Hint.tsx';
import styles from './Evaluate.module.css';
import type { ImageSet } from './evaluate-store.ts';
import { useHeadline } from './figures.ts';
import { evaluateStrings } from './strings.ts';

interface OutcomeProps {
  set: ImageSet;
  evaluated: Evaluated | undefined;
  /** Says whether the set has no images, and whether it can be evaluated now. */
  empty: boolean;
  ready: boolean;
  old: boolean;
  onStart(): void;
}

export function Outcome({ set, evaluated, empty, ready, old, onStart }: OutcomeProps) {
  const strings = useStrings(evaluateStrings);
  const start = (
    <Button variant={evaluated && !old ? undefined : 'primary'} disabled={!ready || empty} onClick={onStart}>
      {evaluated ? strings.again : strings.start}
    </Button>
  );
  if (evaluated) return <Result evaluated={evaluated} note={old ? strings.old : ''} action={start} />;
  return (
    <div className={styles.ask}>
      <p>{empty ? strings.noneKept : strings.setNotes[set]}</p>
      <Hint label={strings.aboutSet}>{strings.setHints[set]}</Hint>
      {start}
    </div>
  );
}

function Result({ evaluated, note, action }: { evaluated: Evaluated; note: string; action: ReactNode }) {
  const strings = useStrings(evaluateStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const headline = useHeadline();
  const seconds = (evaluated.milliseconds / 1000).toFixed(2);
  return (
    <div className={styles.result}>
      <p className={`${styles.headline} ${note ? styles.ofBefore : ''}`}>
        {headline(accuracyOf(readAll(evaluated)), evaluated.images.count)}
      </p>
      {action}
      {note ? (
        <p className={styles.old}>{note}</p>
      ) : (
        <dl className={styles.figures}>
          <Figure name={strings.loss} value={meanLoss(evaluated).toFixed(4)} />
          {evaluated.refused !== null && (
            <Figure name={strings.refused} value={number.format(evaluated.refused)}>
              <Hint label={strings.aboutRefused}>{strings.refusedNote}</Hint>
            </Figure>
          )}
          <Figure name={strings.took} value={strings.seconds(seconds)} />
        </dl>
      )}
    </div>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {children && <dd>{children}</dd>}
    </div>
  );
}
