// Lets kept runs leave the page as a table or as JSON.

import { useState } from 'react';
import { runFileName } from '../../domain/exchange/run-file-name.ts';
import { runsJson } from '../../domain/run/run-report.ts';
import { runsCsv } from '../../domain/run/runs-csv.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useRunWords } from '../../i18n/run-title.ts';
import { useStrings } from '../../i18n/strings.ts';
import { exportStrings } from './export-strings.ts';
import { SaveDialog } from './SaveDialog.tsx';
import styles from './SaveDialog.module.css';

interface ExportRunsProps {
  /** They are one at least. */
  runs: readonly SavedRun[];
  /** Says whether a person chose them; else they are all that are kept. */
  chosen: boolean;
  onClose(): void;
}

type RunFormat = 'csv' | 'json';

const TYPES: Record<RunFormat, string> = { csv: 'text/csv', json: 'application/json' };

export function ExportRuns({ runs, chosen, onClose }: ExportRunsProps) {
  const strings = useStrings(exportStrings);
  const words = useRunWords();
  const [format, choose] = useState<RunFormat>('csv');
  const choices = (['csv', 'json'] as const).map((id) => ({
    ...{ id, name: strings.runNames[id], note: strings.runNotes[id] },
  }));
  const [only] = runs;
  const text = () => (format === 'csv' ? runsCsv(runs, words.title) : runsJson(runs));
  const file = {
    name: runs.length === 1 ? runFileName(only, '', `.${format}`) : `runs.${format}`,
    make: async () => new Blob([text()], { type: TYPES[format] }),
  };
  return (
    <SaveDialog<RunFormat>
      title={strings.runsTitle}
      {...{ choices, file, onClose }}
      chosen={format}
      onChoose={choose}
    >
      <p className={styles.what}>{chosen ? strings.chosenRuns(runs.length) : strings.allRuns(runs.length)}</p>
    </SaveDialog>
  );
}
