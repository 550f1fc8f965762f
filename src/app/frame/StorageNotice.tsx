// Says that runs or the model are not stored, or that the weights of old runs went to make room.

import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Notices.module.css';
import { appStrings } from '../strings.ts';

interface StorageNoticeProps {
  savedRuns: SavedRunsStore;
  presentModel: PresentModelStore;
}

export function StorageNotice({ savedRuns, presentModel }: StorageNoticeProps) {
  const strings = useStrings(appStrings);
  const sentence = useFailureSentence();
  const failure = useStore(savedRuns, (state) => state.failure);
  const modelNotStored = useStore(presentModel, (state) => state.notStored);
  const dropped = useStore(savedRuns, (state) => state.droppedFrom);
  const { dismissFailure, dismissDropped } = savedRuns.getState();
  return (
    <div role="status">
      {failure && (
        <div className={`${styles.notice} ${styles.stored}`}>
          <p>{sentence(failure)}</p>
          <Button onClick={dismissFailure}>{strings.dismiss}</Button>
        </div>
      )}
      {!failure && modelNotStored && (
        <div className={`${styles.notice} ${styles.stored}`}>
          <p>{strings.notKept}</p>
        </div>
      )}
      {dropped.length > 0 && (
        <div className={`${styles.notice} ${styles.stored}`}>
          <p>{strings.dropped(dropped.join(', '), dropped.length)}</p>
          <Button onClick={dismissDropped}>{strings.dismiss}</Button>
        </div>
      )}
    </div>
  );
}
