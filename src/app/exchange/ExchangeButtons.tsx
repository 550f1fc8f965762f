// Holds the buttons by which models come and go, at the model's name and in the room Runs. What they open is loaded when it is asked for.

import { useState } from 'react';
import { useStore } from 'zustand';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { hasModel } from '../../session/present-model.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import styles from './ExchangeButtons.module.css';
import { ImportButton } from './incoming/ImportButton.tsx';
import { exchangeStrings } from './exchange-strings.ts';
import { OpenedExport } from './outgoing/OpenedExport.tsx';

interface ExchangeButtonsProps {
  page: Page;
  /** Where there is little room a button is a picture of what it does. */
  look: 'pictures' | 'words';
  /** The model of this run goes out; without one, the present one. */
  run?: SavedRun | null;
}

export function ExchangeButtons({ page, look, run = null }: ExchangeButtonsProps) {
  const strings = useStrings(exchangeStrings);
  const answers = useStore(page.presentModel, hasModel);
  const [opened, setOpened] = useState<{ run: SavedRun | null } | null>(null);
  const open = () => setOpened({ run });
  return (
    <>
      <ImportButton look={look} />
      {look === 'words' ? (
        <Button disabled={!answers && !run} onClick={open}>
          {strings.exportModel}
        </Button>
      ) : (
        <button
          type="button"
          className={styles.picture}
          disabled={!answers}
          aria-label={strings.exportModel}
          title={strings.exportModel}
          onClick={open}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M10 12.5v-9M6.5 6.5 10 3l3.5 3.5M3.5 11.5v5h13v-5" />
          </svg>
        </button>
      )}
      {opened && <OpenedExport page={page} run={opened.run} onClose={() => setOpened(null)} />}
    </>
  );
}
