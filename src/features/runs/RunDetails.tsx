// Shows below the row of a run its name and note to write, and what can be done with it.

import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Experiment } from '../../domain/experiment/experiment-link.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { ContinueForm } from './ContinueForm.tsx';
import type { ListedRun } from './listed-runs.ts';
import { RepeatForm } from './RepeatForm.tsx';
import styles from './RunDetails.module.css';
import type { RunsProps } from './runs-props.ts';
import { SeedForm } from './SeedForm.tsx';
import { runsStrings } from './strings.ts';
import { WrittenText } from './WrittenText.tsx';

interface RunDetailsProps extends Pick<RunsProps, 'store' | 'savedRuns' | 'queue' | 'actions' | 'busy'> {
  listed: ListedRun;
  /** It stands where the run has no name of its own. */
  automaticName: string;
}

type FormName = 'continue' | 'again' | 'repeat';

export function RunDetails(props: RunDetailsProps) {
  const { store, savedRuns, queue, actions, busy, listed, automaticName } = props;
  const { run } = listed;
  const strings = useStrings(runsStrings);
  const sentence = useFailureSentence();
  const [form, setForm] = useState<FormName | null>(null);
  const [opened, setOpened] = useState(false);
  const section = useRef<HTMLElement>(null);
  // The table scrolls in a box of its own, in which a form would open out of sight.
  useEffect(() => {
    void section.current?.scrollIntoView({ block: 'nearest' });
  }, [form]);
  const acting = useStore(store, (state) => state.acting !== null);
  const failure = useStore(store, (state) => (state.failure?.run === run.id ? state.failure.failure : null));
  const toggle = (name: FormName) => setForm(form === name ? null : name);
  const { write } = savedRuns.getState();
  const act = async (action: () => void | Promise<void>) => {
    if (await store.getState().act(run.id, action)) setForm(null);
  };
  const goesOn = run.end === null;
  // A file that brought a run holds its best epoch alone.
  const canGoOn = run.hasWeights && !run.imported && listed.figures.epochsDone > 0 && !goesOn;
  const opener = (name: FormName, text: string, disabled: boolean) => (
    <Button aria-expanded={form === name} disabled={disabled} onClick={() => toggle(name)}>
      {text}
    </Button>
  );
  return (
    <section ref={section} className={styles.details} aria-label={strings.details(run.number)}>
      <div className={styles.written}>
        <WrittenText
          label={strings.name}
          help={strings.nameHelp}
          placeholder={automaticName}
          value={run.name ?? ''}
          onWrite={(text) => write(run.id, { name: text.trim() || null })}
        />
        <WrittenText
          label={strings.note}
          help={strings.noteHelp}
          value={run.note}
          onWrite={(note) => write(run.id, { note: note.trim() })}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          disabled={!run.hasWeights || acting}
          onClick={() => void act(() => actions.use(run, 'best'))}
        >
          {strings.use}
        </Button>
        <Button
          disabled={busy || acting}
          onClick={() => {
            setOpened(false);
            void act(() => {
              actions.open(run);
              setOpened(true);
            });
          }}
        >
          {strings.open}
        </Button>
        {opener('continue', strings.goOn, !canGoOn || busy || acting)}
        {opener('again', strings.trainAgain, goesOn || busy || acting)}
        {opener('repeat', strings.repeat, acting)}
      </div>
      {run.startedFrom && <p className={styles.note}>{strings.startedFrom(run.startedFrom)}</p>}
      {run.imported && <p className={styles.note}>{strings.imported}</p>}
      {!goesOn && !run.hasWeights && <p className={styles.note}>{strings.weightsGone}</p>}
      {busy && <p className={styles.note}>{strings.waits}</p>}
      <p role="status" className={styles.note}>
        {opened ? strings.opened(run.number) : ''}
      </p>
      {failure && <ProblemNote>{`${strings.notDone} ${sentence(failure)}`}</ProblemNote>}
      {form === 'continue' && !busy && (
        <ContinueForm run={run} onStart={(epochs) => void act(() => actions.goOn(run, epochs))} />
      )}
      {form === 'again' && !busy && (
        <SeedForm run={run} onStart={(seed) => void act(() => actions.trainAgain(run, seed))} />
      )}
      {form === 'repeat' && (
        <RepeatForm
          run={run}
          runs={savedRuns.getState().runs}
          onStart={(planned: Experiment[]) => void act(() => queue.getState().add(planned))}
        />
      )}
    </section>
  );
}
