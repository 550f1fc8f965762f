// Chooses files to import. It asks for no kind of file, since systems hide those whose ending they do not know.

import { useRef } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import styles from './ExchangeButtons.module.css';
import { intakeStrings } from './intake-strings.ts';
import { takeFiles } from './intake.ts';

interface ImportButtonProps {
  page: Page;
  /** Where there is little room the button is a picture of what it does. */
  look: 'pictures' | 'words';
}

export function ImportButton({ page, look }: ImportButtonProps) {
  const strings = useStrings(intakeStrings);
  const input = useRef<HTMLInputElement>(null);
  const takeChosen = () => {
    const files = [...(input.current?.files ?? [])];
    if (files.length > 0) void takeFiles(page.intake, files);
    // Otherwise the same file could not be chosen again.
    if (input.current) input.current.value = '';
  };
  const named = {
    'aria-label': strings.importAny,
    title: strings.importAny,
    onClick: () => input.current?.click(),
  };
  return (
    <>
      {look === 'words' ? (
        <Button {...named}>{strings.import}</Button>
      ) : (
        <button type="button" className={styles.picture} {...named}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M10 3.5v9M6.5 9.5 10 13l3.5-3.5M3.5 11.5v5h13v-5" />
          </svg>
        </button>
      )}
      <input ref={input} type="file" multiple hidden onChange={takeChosen} />
    </>
  );
}
