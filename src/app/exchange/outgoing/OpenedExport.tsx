// Shows the dialog Export, which is loaded when it is first asked for.

import type { SavedRun } from '../../../domain/run/saved-run.ts';
import { panelStrings } from '../../../i18n/panel-strings.ts';
import { useStrings } from '../../../i18n/strings.ts';
import { latePart } from '../../../ui/late-part.ts';
import { PanelBoundary } from '../../../ui/PanelBoundary.tsx';
import type { Page } from '../../compose-page.ts';

const ExportDialog = latePart(
  () => import('./ExportDialog.tsx'),
  (module) => module.ExportDialog,
);

interface OpenedExportProps {
  page: Page;
  /** The model of this run goes out; null for the present one. */
  run: SavedRun | null;
  onClose(): void;
}

export function OpenedExport(props: OpenedExportProps) {
  const words = useStrings(panelStrings);
  return (
    <PanelBoundary words={words}>
      <ExportDialog {...props} />
    </PanelBoundary>
  );
}
