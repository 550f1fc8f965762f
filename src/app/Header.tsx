// Shows the name of the page and the backend in use, and switches the language and the theme.

import { useStore } from 'zustand';
import { BackendStatus } from '../features/training/BackendStatus.tsx';
import { useLanguage, useStrings } from '../i18n/strings.ts';
import { Button } from '../ui/Button.tsx';
import type { Page } from './compose-page.ts';
import styles from './Header.module.css';
import { setLanguage, themeStore, toggleTheme } from './page-settings.ts';
import { appStrings } from './strings.ts';

export function Header({ run }: { run: Page['run'] }) {
  const strings = useStrings(appStrings);
  const language = useLanguage();
  const theme = useStore(themeStore, (state) => state.theme);
  const other = language === 'en' ? 'ja' : 'en';
  return (
    <header className={styles.header}>
      <span className={styles.mark} aria-hidden="true">
        8
      </span>
      <h1 className={styles.name}>Digit Lab</h1>
      <span className={styles.tagline}>{strings.tagline}</span>
      <span className={styles.grow} />
      <BackendStatus store={run} />
      <Button lang={other} onClick={() => setLanguage(other)}>
        {strings.otherLanguage}
      </Button>
      <Button onClick={toggleTheme}>{theme === 'light' ? strings.toDark : strings.toLight}</Button>
    </header>
  );
}
