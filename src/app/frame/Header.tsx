// Shows the name of the page and the links to its rooms, and switches the language and the theme.

import { useStore } from 'zustand';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import { setLanguage, themeStore, toggleTheme } from '../page-settings.ts';
import { appStrings } from '../strings.ts';
import styles from './Header.module.css';
import { RoomLinks } from './RoomLinks.tsx';

export function Header({ page }: { page: Page }) {
  const strings = useStrings(appStrings);
  const language = useLanguage();
  const Badge = useStore(page.offline, ({ parts }) => parts?.Badge);
  const theme = useStore(themeStore, (state) => state.theme);
  const other = language === 'en' ? 'ja' : 'en';
  return (
    <header className={styles.header}>
      <span className={styles.mark} aria-hidden="true">
        8
      </span>
      <h1 className={styles.name}>Digit Lab</h1>
      <RoomLinks page={page} at="header" />
      <span className={styles.grow} />
      {Badge && <Badge />}
      <Button lang={other} onClick={() => setLanguage(other)}>
        {strings.otherLanguage}
      </Button>
      <Button onClick={toggleTheme}>{theme === 'light' ? strings.toDark : strings.toLight}</Button>
    </header>
  );
}
