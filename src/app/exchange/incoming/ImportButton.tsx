// Opens the chooser of files to import.

import { useStrings } from '../../../i18n/strings.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from '../ExchangeButtons.module.css';
import { chooseFiles } from './choose-files.ts';
import { intakeStrings } from './intake-strings.ts';

interface ImportButtonProps {
  /** Where there is little room the button is a picture of what it does. */
  look: 'pictures' | 'words';
}

export function ImportButton({ look }: ImportButtonProps) {
  const strings = useStrings(intakeStrings);
  const named = {
    'aria-label': strings.importAny,
    title: strings.importAny,
    onClick: chooseFiles,
  };
  return look === 'words' ? (
    <Button {...named}>{strings.import}</Button>
  ) : (
    <button type="button" className={styles.picture} {...named}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M10 3.5v9M6.5 9.5 10 13l3.5-3.5M3.5 11.5v5h13v-5" />
      </svg>
    </button>
  );
}
