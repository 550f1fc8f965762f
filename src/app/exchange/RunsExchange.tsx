// Puts the buttons of the room Runs together: the model of the run that is looked at there, and the runs themselves.

import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { ExportRuns } from '../../features/export/ExportRuns.tsx';
import { chosenRuns, type RunsStore } from '../../features/runs/runs-store.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import { ExchangeButtons } from './ExchangeButtons.tsx';
import styles from './ExchangeButtons.module.css';
import { exchangeStrings } from './exchange-strings.ts';

export function RunsExchange({ page, store }: { page: Page; store: RunsStore }) {
  const strings = useStrings(exchangeStrings);
  const all = useStore(page.savedRuns, (state) => state.runs);
  const opened = useStore(store, (state) => state.opened);
  const colours = useStore(store, (state) => state.colours);
  const [asked, setAsked] = useState(false);
  const chosen = useMemo(() => chosenRuns(all, colours).map(({ run }) => run), [all, colours]);
  const looked = all.find(({ id }) => id === opened) ?? (chosen.length === 1 ? chosen[0] : null);
  return (
    <div className={styles.group}>
      <ExchangeButtons page={page} look="words" run={looked?.hasWeights ? looked : null} />
      {all.length > 0 && <Button onClick={() => setAsked(true)}>{strings.exportRuns}</Button>}
      {asked && (
        <ExportRuns
          runs={chosen.length > 0 ? chosen : all}
          chosen={chosen.length > 0}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
