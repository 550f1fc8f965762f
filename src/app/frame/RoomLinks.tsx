// Shows the links to the rooms, which stand in the header, and on a phone at the foot.

import { useStore } from 'zustand';
import { ROOMS } from '../../domain/visit/rooms.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { Page } from '../compose-page.ts';
import { roomStrings } from '../rooms/room-strings.ts';
import styles from './RoomLinks.module.css';

interface RoomLinksProps {
  page: Page;
  /** Of the two only one shows, by the width of the window. */
  at: 'header' | 'foot';
}

export function RoomLinks({ page, at }: RoomLinksProps) {
  const strings = useStrings(roomStrings);
  const present = useStore(page.view, (view) => view.room);
  const runs = useStore(page.savedRuns, (state) => state.runs.length);
  return (
    <nav aria-label={strings.navigation} className={`${styles.links} ${styles[at]}`}>
      {ROOMS.map((room) => (
        <a key={room} href={`#${room}`} aria-current={room === present ? 'page' : undefined}>
          <span>{strings.rooms[room]}</span>
          {room === 'runs' && runs > 0 && (
            <span aria-hidden="true" className={styles.count}>
              {runs}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
