// Connects the export of a model with the stores that hold it. It is loaded when it is first opened.

import type { SavedRun } from '../../../domain/run/saved-run.ts';
import { ExportModel } from '../../../features/export/ExportModel.tsx';
import { useRunWords } from '../../../i18n/run-title.ts';
import { useLanguage } from '../../../i18n/strings.ts';
import type { Page } from '../../compose-page.ts';
import { exportedPresent, exportedRun } from './find-exported.ts';

interface ExportDialogProps {
  page: Page;
  /** The model of this run goes out; of null, the present one. */
  run: SavedRun | null;
  onClose(): void;
}

export function ExportDialog({ page, run, onClose }: ExportDialogProps) {
  const runs = useRunWords();
  const language = useLanguage();
  const words = { language, runs };
  return (
    <ExportModel
      load={() => (run ? exportedRun(page, run, words) : exportedPresent(page, words))}
      write={(format, given, name) => page.files.write(format, given, name)}
      onClose={onClose}
    />
  );
}
