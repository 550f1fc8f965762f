// Figure 2: the log as Keras writes it, one line an epoch, and beside each line what patience makes of it.

import { useEffect, useRef } from 'react';
import { epochsWaited } from '../../domain/lesson/lesson-runs.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { figureStrings } from './figure-strings.ts';
import styles from './FitLog.module.css';

export type LoggedRun = Pick<SavedRun, 'config' | 'epochs' | 'bestEpoch' | 'end'>;

export function FitLog({ run }: { run: LoggedRun | null }) {
  const strings = useStrings(figureStrings);
  const log = useRef<HTMLDivElement>(null);
  const count = run?.epochs.length ?? 0;
  useEffect(() => {
    const list = log.current;
    if (list) list.scrollTop = list.scrollHeight;
  }, [count]);
  return (
    <div>
      <div ref={log} className={styles.log} role="region" aria-label={strings.logLabel} tabIndex={0}>
        {run ? <Lines run={run} /> : <p className={styles.empty}>{strings.noRun}</p>}
      </div>
      <p role="status" className={styles.end}>
        {run ? endOf(run, strings.ended) : ''}
      </p>
    </div>
  );
}

function Lines({ run: { config, epochs } }: { run: LoggedRun }) {
  const strings = useStrings(figureStrings);
  const waited = epochsWaited(epochs);
  const patience = config.patience === null ? '∞' : String(config.patience);
  return (
    <ol className={styles.lines}>
      {logLines({ config, epochs }).map((line, index) => (
        <li
          key={line.epoch}
          className={waited[index] === 0 ? styles.lowest : undefined}
          data-print={printedAs(index, epochs.length)}
        >
          <b>{line.epoch}</b>
          <span>{line.figures}</span>
          <i>{waited[index] === 0 ? strings.lowest : strings.waited(waited[index], patience)}</i>
        </li>
      ))}
    </ol>
  );
}

/** A sheet of paper has room for so many lines: the first ones, and the last ones. */
const PRINTED = { first: 5, last: 7 };

/** @returns how a sheet has the line at this index of so many: as it is, not at all, or as three dots for all that are left out */
function printedAs(index: number, count: number): 'whole' | 'dots' | 'nothing' {
  if (index < PRINTED.first || index >= count - PRINTED.last) return 'whole';
  return index === PRINTED.first ? 'dots' : 'nothing';
}

/** @returns a line for each epoch, as Keras writes it */
export function logLines({ config, epochs }: Pick<LoggedRun, 'config' | 'epochs'>) {
  return epochs.map(({ epoch, loss, accuracy, valLoss, valAccuracy }) => {
    const figures = { loss, accuracy, val_loss: valLoss, val_accuracy: valAccuracy };
    const texts = Object.entries(figures).map(([name, value]) => `${name}: ${value.toFixed(4)}`);
    return { epoch: `Epoch ${epoch}/${config.epochs}`, figures: texts.join(' - ') };
  });
}

type EndWords = Record<'converged' | 'last-epoch' | 'stopped' | 'other', (epoch: number) => string>;

function endOf({ end, bestEpoch, epochs }: LoggedRun, words: EndWords): string {
  if (end === null) return '';
  if (end === 'converged' || end === 'last-epoch' || end === 'stopped')
    return bestEpoch === null ? '' : words[end](bestEpoch);
  return words.other(epochs.length);
}
