// Says at the foot, in every room alike, what went wrong or was not stored, and offers what can be done.

import { useStore } from 'zustand';
import { CutOffOffer } from '../../features/training/CutOffOffer.tsx';
import { ProblemAlert } from '../../features/training/ProblemAlert.tsx';
import { useStrings } from '../../i18n/strings.ts';
import type { Page } from '../compose-page.ts';
import { appStrings } from '../strings.ts';
import { LinkNotice } from './LinkNotice.tsx';
import styles from './Notices.module.css';
import { StorageNotice } from './StorageNotice.tsx';

export function Notices({ page }: { page: Page }) {
  const strings = useStrings(appStrings);
  const Offline = useStore(page.offline, ({ parts }) => parts?.Notice);
  const notKept = useStore(page.visitTrouble, (state) => state.notKept);
  const unusable = useStore(page.presentModel, (state) => state.storedUnusable);
  return (
    <div className={styles.notices}>
      <StorageNotice savedRuns={page.savedRuns} presentModel={page.presentModel} />
      <p role="status" className={styles.notice}>
        {notKept ? strings.visitNotKept : ''}
      </p>
      <p role="status" className={styles.notice}>
        {unusable ? strings.storedUnusable : ''}
      </p>
      <LinkNotice link={page.link} />
      <CutOffOffer arrival={page.arrival} />
      {Offline && <Offline />}
      <ProblemAlert run={page.run} />
    </div>
  );
}
