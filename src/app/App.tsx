// Lays out the page: the header with the rooms, the pad that stays, the open room beside it, and the next run at the foot.

import { NextRun } from '../features/training/NextRun.tsx';
import { SettingsSheet } from '../features/training/SettingsSheet.tsx';
import { useStore } from 'zustand';
import { useStrings } from '../i18n/strings.ts';
import { openRoom } from '../session/page-view.ts';
import styles from './App.module.css';
import type { Page } from './compose-page.ts';
import { Intake } from './exchange/incoming/Intake.tsx';
import { Header } from './frame/Header.tsx';
import { Notices } from './frame/Notices.tsx';
import { RoomLinks } from './frame/RoomLinks.tsx';
import { PadColumn } from './pad/PadColumn.tsx';
import { Room } from './rooms/Room.tsx';
import { appStrings } from './strings.ts';

export function App({ page }: { page: Page }) {
  const strings = useStrings(appStrings);
  const settingsOpen = useStore(page.view, (view) => view.settingsOpen);
  const train = () => {
    page.run.getState().train();
    const { room } = page.view.getState();
    if (room === 'runs') openRoom(page.view, { room: 'train', place: 'curves' });
    if (room === 'learn') return;
    // What Train shows stands at the top of the room, which on a phone lies below the pad.
    const frame = document.getElementById('room');
    frame?.scrollTo(0, 0);
    frame?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#draw">
        {strings.skip}
      </a>
      <Header page={page} />
      <Intake page={page} />
      <main className={settingsOpen ? `${styles.main} ${styles.withSheet}` : styles.main}>
        <PadColumn page={page} />
        <Room page={page} />
        <SettingsSheet stores={page} />
      </main>
      <footer className={styles.foot}>
        <Notices page={page} />
        <NextRun stores={page} onTrain={train} />
        <RoomLinks page={page} at="foot" />
      </footer>
    </div>
  );
}
