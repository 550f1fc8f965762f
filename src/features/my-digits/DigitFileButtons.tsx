// Exports and imports all kept digits.

import { useRef } from 'react';
import { useStore } from 'zustand';
import { writeDigitFile } from '../../domain/kept/digit-file.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './MyDigits.module.css';
import { saveFile } from './save-file.ts';
import { myDigitsStrings } from './strings.ts';

export function DigitFileButtons({ store }: { store: KeptDigitsStore }) {
  const strings = useStrings(myDigitsStrings);
  const empty = useStore(store, (state) => state.digits.length === 0);
  const input = useRef<HTMLInputElement>(null);

  const importChosen = () => {
    const file = input.current?.files?.[0];
    if (file) void store.getState().importFile(file);
    // Otherwise the same file could not be chosen again.
    if (input.current) input.current.value = '';
  };

  return (
    <div className={styles.buttons}>
      <Button
        disabled={empty}
        onClick={() => saveFile('my-digits.json', writeDigitFile(store.getState().digits))}
      >
        {strings.exportFile}
      </Button>
      <Button onClick={() => input.current?.click()}>{strings.importFile}</Button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={importChosen} />
    </div>
  );
}
