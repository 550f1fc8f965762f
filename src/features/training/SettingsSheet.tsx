// Shows the settings of the next run beside the room; they are loaded when they are first opened.

import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { panelStrings } from '../../i18n/panel-strings.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { latePart } from '../../ui/late-part.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import styles from './NextRun.module.css';
import { nextRunStrings } from './next-run-strings.ts';
import type { TrainingStores } from './training-stores.ts';

const SettingsFields = latePart(
  () => import('./SettingsFields.tsx'),
  (module) => module.SettingsFields,
  () => <div className={styles.fieldsToCome} />,
);

/** The button that opens the sheet names it by this. */
export const SETTINGS_ID = 'settings';

export function SettingsSheet({ stores }: { stores: TrainingStores }) {
  const open = useStore(stores.view, (state) => state.settingsOpen);
  return open ? <OpenSheet stores={stores} /> : null;
}

function OpenSheet({ stores }: { stores: TrainingStores }) {
  const strings = useStrings(nextRunStrings);
  const words = useStrings(panelStrings);
  const sheet = useRef<HTMLElement>(null);
  const { view } = stores;
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    const close = () => {
      const hadFocus = element.contains(document.activeElement);
      view.setState({ settingsOpen: false });
      if (hadFocus) document.querySelector<HTMLElement>(`[aria-controls="${SETTINGS_ID}"]`)?.focus();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [view]);
  return (
    <aside ref={sheet} id={SETTINGS_ID} className={styles.sheet} aria-label={strings.settings} tabIndex={-1}>
      <div className={styles.sheetHead}>
        <h2>{strings.settings}</h2>
        <Button onClick={() => view.setState({ settingsOpen: false })}>{strings.close}</Button>
      </div>
      <PanelBoundary words={words}>
        <SettingsFields stores={stores} />
      </PanelBoundary>
    </aside>
  );
}
