// Opens and closes the settings of the next run, which are loaded when they are first opened.

import { Suspense } from 'react';
import { useStore } from 'zustand';
import { panelStrings } from '../../i18n/panel-strings.ts';
import { useStrings } from '../../i18n/strings.ts';
import { latePart } from '../../ui/late-part.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';
import type { TrainingStores } from './training-stores.ts';

const SettingsFields = latePart(
  () => import('./SettingsFields.tsx'),
  (module) => module.SettingsFields,
);

export function Settings({ stores }: { stores: TrainingStores }) {
  const strings = useStrings(trainingStrings);
  const words = useStrings(panelStrings);
  const { view } = stores;
  const open = useStore(view, (state) => state.settingsOpen);
  return (
    <details
      className={styles.settings}
      open={open}
      onToggle={({ currentTarget }) => {
        // It also tells of what a reload has opened.
        if (currentTarget.open !== open) view.setState({ settingsOpen: currentTarget.open });
      }}
    >
      <summary>{strings.settings}</summary>
      {open && (
        <PanelBoundary words={words}>
          <Suspense fallback={<div className={styles.settingsToCome} />}>
            <SettingsFields stores={stores} />
          </Suspense>
        </PanelBoundary>
      )}
    </details>
  );
}
