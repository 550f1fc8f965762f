// Asks in which format something is saved, saves it, and says what became of it. What it is stands above the formats.

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { failureOf } from '../../domain/coded-error.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useSavedSentence } from '../../i18n/saved-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { hasSaveDialog, saveFile, saveFileAs, type Saved } from '../../ui/saving/save-file.ts';
import { exportStrings } from './export-strings.ts';
import styles from './SaveDialog.module.css';

interface SaveDialogProps<Choice extends string> {
  title: string;
  /** It says what is saved. */
  children: ReactNode;
  choices: readonly { id: Choice; name: string; note: string }[];
  chosen: Choice;
  onChoose(choice: Choice): void;
  /** It is null until there is something to save. */
  file: { name: string; make(): Promise<Blob> } | null;
  /** It is said of the chosen format until there is something newer to say. */
  hint?: string;
  /** Another file that can be saved besides, by a quieter button. */
  beside?: { label: string; name: string; make(): Promise<Blob> };
  onClose(): void;
}

export function SaveDialog<Choice extends string>(props: SaveDialogProps<Choice>) {
  const { title, children, choices, chosen, onChoose, file, beside, hint = '', onClose } = props;
  const strings = useStrings(exportStrings);
  const failureSentence = useFailureSentence();
  const savedSentence = useSavedSentence();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // A second press of Save has the file at once, as a share sheet may ask for.
  const made = useRef(new Map<string, Blob>());
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const [problem, setProblem] = useState('');

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const makeOnce = async ({ name, make }: { name: string; make(): Promise<Blob> }) => {
    const blob = made.current.get(name) ?? (await make());
    made.current.set(name, blob);
    return blob;
  };
  const run = async (saving: () => Promise<Saved>) => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    say(strings.writing);
    try {
      const saved = await saving();
      if (saved.kind === 'refused') {
        say('');
        setProblem(savedSentence(saved));
      } else say(savedSentence(saved));
    } catch (error) {
      say('');
      setProblem(`${strings.notWritten} ${failureSentence(failureOf(error))}`);
    } finally {
      setBusy(false);
    }
  };
  const save = (given: NonNullable<typeof file>) =>
    run(async () => saveFile({ name: given.name, blob: await makeOnce(given) }));
  const choose = (choice: Choice) => {
    say('');
    setProblem('');
    onChoose(choice);
  };
  const waits = !file || busy;

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{strings.format}</legend>
        {choices.map((choice) => (
          <div key={choice.id} className={styles.choice}>
            <input
              type="radio"
              id={`${id}-${choice.id}`}
              name={id}
              checked={choice.id === chosen}
              aria-describedby={`${id}-${choice.id}-note`}
              onChange={() => choose(choice.id)}
            />
            <label htmlFor={`${id}-${choice.id}`}>{choice.name}</label>
            <span id={`${id}-${choice.id}-note`} className={styles.note}>
              {choice.note}
            </span>
          </div>
        ))}
      </fieldset>
      <p role="status" className={styles.said}>
        {said || hint}
      </p>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" aria-disabled={waits} onClick={() => file && void save(file)}>
          {strings.save}
        </Button>
        {hasSaveDialog() && (
          <Button
            aria-disabled={waits}
            onClick={() => file && void run(() => saveFileAs(file.name, () => makeOnce(file)))}
          >
            {strings.saveAs}
          </Button>
        )}
        <Button onClick={() => dialog.current?.close()}>{strings.close}</Button>
        {beside && (
          <button type="button" className={styles.quiet} onClick={() => void save(beside)}>
            {beside.label}
          </button>
        )}
      </div>
    </dialog>
  );
}
