// Offers a new version of the page, and says what stands in its way.

import { useStore } from 'zustand';
import type { UpdateObstacle } from '../../domain/offline/update-obstacle.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './offline.module.css';
import type { OfflineStore } from './offline-store.ts';
import { offlineStrings } from './offline-strings.ts';

interface UpdateNoticeProps {
  store: OfflineStore;
  /** It stands in the way of a reload; null where nothing does. */
  obstacle: UpdateObstacle | null;
}

export function UpdateNotice({ store, obstacle }: UpdateNoticeProps) {
  const strings = useStrings(offlineStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const update = useStore(store, (state) => state.update);
  const { takeUpdate, dismissUpdate } = store.getState();
  if (!update || update.dismissed) return null;
  const { older, others } = update;
  const inTheWay = obstacle
    ? strings.obstacles[obstacle]
    : others > 0
      ? strings.others(number.format(others))
      : '';
  return (
    <div role="status" className={styles.notice}>
      <p>{older ? strings.older : strings.ready}</p>
      {!older && inTheWay !== '' && <p className={styles.note}>{inTheWay}</p>}
      <div className={styles.noticeButtons}>
        {!older && (
          <Button disabled={obstacle !== null} onClick={() => void takeUpdate()}>
            {strings.update}
          </Button>
        )}
        <Button onClick={dismissUpdate}>{older ? strings.dismiss : strings.later}</Button>
      </div>
    </div>
  );
}
