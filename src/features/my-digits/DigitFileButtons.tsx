// Exports and imports all kept digits.

import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { openDigitFile, writeDigitFile } from '../../domain/kept/digit-file.ts';
import { useSavedSentence } from '../../i18n/saved-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/saving/save-file.ts';
import styles from './MyDigits.module.css';
import { myDigitsStrings } from './strings.ts';

/** The file is named so on the disk. */
const FILE = 'my-digits.json';

export function DigitFileButtons({ store }: { store: KeptDigitsStore }) {
  const strings = useStrings(myDigitsStrings);
  const empty = useStore(store, (state) => state.digits.length === 0);
  const sentence = useSavedSentence();
  const [said, say] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const exportAll = async () => {
    const text = writeDigitFile(store.getState().digits);
    const saved = await saveFile({ name: FILE, blob: new Blob([text], { type: 'application/json' }) });
    say(sentence(saved));
  };
  const importChosen = () => {
    const file = input.current?.files?.[0];
    if (file) void openDigitFile(file).then(store.getState().importDigits);
    // Otherwise the same file could not be chosen again.
    if (input.current) input.current.value = '';
  };

  return (
    <div className={styles.buttons}>
      <Button disabled={empty} onClick={() => void exportAll()}>
        {strings.exportFile}
      </Button>
      <Button onClick={() => input.current?.click()}>{strings.importFile}</Button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={importChosen} />
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}
