// Shows the queue of runs: what is done, what goes on and what waits, with pause, skip and stop.

import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { RunQueueStore } from '../../session/run-queue.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { repeatStrings } from './repeat-strings.ts';
import type { RunWords } from '../../i18n/run-title.ts';
import styles from './QueueView.module.css';

interface QueueViewProps {
  store: RunQueueStore;
  runs: readonly SavedRun[];
  words: RunWords;
}

export function QueueView({ store, runs, words }: QueueViewProps) {
  const strings = useStrings(repeatStrings);
  const sentence = useFailureSentence();
  const { queue, paused, failure } = useStore(store);
  const { pause, goOn, skip, stop, dismiss } = store.getState();
  const problem = failure && <ProblemNote>{sentence(failure)}</ProblemNote>;
  if (queue.length === 0) return problem;
  const open = queue.filter(({ state }) => state === 'waits' || state === 'goes-on').length;
  const skipped = queue.filter(({ state }) => state === 'skipped').length;
  const done = queue.length - open - skipped;
  const goesOn = queue.some(({ state }) => state === 'goes-on');
  const numberOf = (id: string | null) => runs.find((run) => run.id === id);
  return (
    <section className={styles.queue} aria-label={strings.queue}>
      <div className={styles.head}>
        <h3>{strings.queue}</h3>
        <span role="status">{strings.progress(done, queue.length, skipped)}</span>
        <div className={styles.buttons}>
          {open > 0 && !paused && <Button onClick={pause}>{strings.pause}</Button>}
          {open > 0 && paused && (
            <Button variant="primary" onClick={() => void goOn()}>
              {strings.goOn}
            </Button>
          )}
          {open > 0 && <Button onClick={stop}>{strings.stop}</Button>}
          {open === 0 && <Button onClick={dismiss}>{strings.dismiss}</Button>}
        </div>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={strings.progressName}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, queue.length)}
        aria-valuenow={done + skipped}
      >
        <div
          className={styles.fill}
          style={{ width: `${((done + skipped) / Math.max(1, queue.length)) * 100}%` }}
        />
      </div>
      {paused && open > 0 && <p className={styles.note}>{goesOn ? strings.pausedNote : strings.pausedNow}</p>}
      {problem}
      <ol className={styles.list}>
        {queue.map(({ experiment, run: id, state }, index) => {
          const run = numberOf(id);
          return (
            <li key={id ?? `waits-${index}`} className={styles[state]}>
              <span className={styles.title}>
                {strings.withSeed(
                  run ? words.full(run) : words.experiment(experiment),
                  experiment.config.seed,
                )}
              </span>
              <span className={styles.state}>{strings.states[state]}</span>
              {(state === 'waits' || state === 'goes-on') && (
                <Button aria-label={strings.skipRun(index + 1)} onClick={() => skip(index)}>
                  {strings.skip}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
