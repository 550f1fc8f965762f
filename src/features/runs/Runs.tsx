// Shows every kept run: the table with what can be done with each, the queue, and the chosen ones compared.

import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Compare } from './Compare.tsx';
import { DeletedRuns } from './DeletedRuns.tsx';
import { useFigureTexts } from './figure-texts.ts';
import { listRuns } from './listed-runs.ts';
import { QueueView } from './QueueView.tsx';
import colours from './RunColours.module.css';
import { RunDetails } from './RunDetails.tsx';
import type { RunsProps } from './runs-props.ts';
import { chosenRuns } from './runs-store.ts';
import { RunsTable } from './RunsTable.tsx';
import { useRunWords } from '../../i18n/run-title.ts';
import styles from './Runs.module.css';
import { runsStrings } from './strings.ts';

export function Runs(props: RunsProps) {
  const { store, savedRuns, queue, actions, answering, busy } = props;
  const strings = useStrings(runsStrings);
  const words = useRunWords();
  const runs = useStore(savedRuns, (state) => state.runs);
  const loaded = useStore(savedRuns, (state) => state.loaded);
  const sort = useStore(store, (state) => state.sort);
  const filter = useStore(store, (state) => state.filter);
  const chosenColours = useStore(store, (state) => state.colours);
  const listed = useMemo(() => listRuns(runs, words, { sort, filter }), [runs, words, sort, filter]);
  const chosen = useMemo(() => chosenRuns(runs, chosenColours), [runs, chosenColours]);
  return (
    <div className={`${styles.runs} ${colours.colours}`}>
      <div className={styles.head}>
        <h2>{strings.title}</h2>
        {runs.length > 0 && (
          <>
            <label className={styles.filter}>
              <span>{strings.filter}</span>
              <input
                type="search"
                placeholder={strings.filterHint}
                value={filter.text}
                onChange={(event) => store.getState().setFilter({ text: event.target.value })}
              />
            </label>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={filter.starredOnly}
                onChange={(event) => store.getState().setFilter({ starredOnly: event.target.checked })}
              />
              <span>{strings.starredOnly}</span>
            </label>
          </>
        )}
        <div className={styles.commands}>
          {props.exchange}
          <ReadyMade {...props} />
        </div>
      </div>
      <DeletedRuns store={savedRuns} />
      <QueueView store={queue} runs={runs} words={words} />
      {runs.length === 0 && <p className={styles.empty}>{loaded ? strings.none : strings.loading}</p>}
      {runs.length > 0 && listed.length === 0 && (
        <p className={styles.empty}>
          <span>{strings.noMatch}</span>{' '}
          <Button onClick={() => store.getState().setFilter({ text: '', starredOnly: false })}>
            {strings.showAll}
          </Button>
        </p>
      )}
      {listed.length > 0 && (
        <RunsTable
          store={store}
          listed={listed}
          answering={answering}
          savedRuns={savedRuns}
          details={(each) => (
            <RunDetails
              key={each.run.id}
              {...{ store, savedRuns, queue, actions, busy }}
              listed={each}
              automaticName={words.experiment(each.run)}
            />
          )}
        />
      )}
      <Stored runs={runs} measure={props.measureStorage} />
      {runs.length > 0 && (
        <Compare {...{ store, runs, chosen, words }} onDelete={savedRuns.getState().remove} />
      )}
    </div>
  );
}

function ReadyMade({ store, actions, answering }: RunsProps) {
  const strings = useStrings(runsStrings);
  const sentence = useFailureSentence();
  const acting = useStore(store, (state) => state.acting !== null);
  const failure = useStore(store, (state) => (state.failure?.run === null ? state.failure.failure : null));
  const answers = answering === 'ready-made';
  return (
    <div className={styles.readyMade} role="group" aria-label={strings.readyMade}>
      {answers ? (
        <>
          <span>{strings.readyMade}</span>
          <span className={styles.answers}>{strings.answers}</span>
        </>
      ) : (
        <Button disabled={acting} onClick={() => void store.getState().act(null, actions.useShipped)}>
          {strings.useReadyMade}
        </Button>
      )}
      {failure && <ProblemNote>{`${strings.notDone} ${sentence(failure)}`}</ProblemNote>}
    </div>
  );
}

interface StoredProps {
  runs: readonly SavedRun[];
  measure: RunsProps['measureStorage'];
}

function Stored({ runs, measure }: StoredProps) {
  const strings = useStrings(runsStrings);
  const texts = useFigureTexts();
  const [stored, setStored] = useState<{ bytes: number; quota: number } | null>(null);
  const count = runs.length;
  // What is stored changes with the runs.
  useEffect(() => {
    let isShown = true;
    void measure().then((measured) => {
      if (isShown) setStored(measured);
    });
    return () => {
      isShown = false;
    };
  }, [measure, count]);
  if (!stored) return null;
  return (
    <p className={styles.note}>{strings.stored(texts.bytes(stored.bytes), texts.bytes(stored.quota))}</p>
  );
}
