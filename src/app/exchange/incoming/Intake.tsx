// Takes what is dropped on the page or pasted into it, and shows the import, whose code comes when it is needed.

import { useState } from 'react';
import { useStore } from 'zustand';
import { panelStrings } from '../../../i18n/panel-strings.ts';
import { useStrings } from '../../../i18n/strings.ts';
import { latePart } from '../../../ui/late-part.ts';
import { PanelBoundary } from '../../../ui/PanelBoundary.tsx';
import { useDroppedFiles } from '../../../ui/use-dropped-files.ts';
import type { Page } from '../../compose-page.ts';
import { experimentIn } from '../../address/experiment-in-hash.ts';
import { chooserProps } from './choose-files.ts';
import { intakeStrings } from './intake-strings.ts';
import { takeFiles } from './intake.ts';
import styles from './Intake.module.css';
import { openPastedExperiment } from './open-experiment.ts';

const ImportFlow = latePart(
  () => import('./ImportFlow.tsx'),
  (module) => module.ImportFlow,
);

export function Intake({ page }: { page: Page }) {
  const strings = useStrings(intakeStrings);
  const words = useStrings(panelStrings);
  const { intake } = page;
  const files = useStore(intake, (state) => state.files);
  const [brought] = useState(() => ({
    onFiles: (dropped: readonly File[]) => void takeFiles(intake, dropped),
    onText: (text: string) => experimentIn(text) !== null && openPastedExperiment(page, text),
  }));
  const over = useDroppedFiles(brought);
  return (
    <>
      <input
        {...chooserProps}
        onChange={({ currentTarget }) => {
          void takeFiles(intake, [...(currentTarget.files ?? [])]);
          // Otherwise the same file could not be chosen again.
          currentTarget.value = '';
        }}
      />
      {over && <div className={styles.over}>{strings.drop}</div>}
      {files && (
        <PanelBoundary words={words}>
          <ImportFlow page={page} files={files} onClose={() => intake.setState({ files: null })} />
        </PanelBoundary>
      )}
    </>
  );
}
