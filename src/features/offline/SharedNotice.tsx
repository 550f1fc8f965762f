// Says that files which another program shared could not be taken.

import { useState } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './offline.module.css';
import { offlineStrings } from './offline-strings.ts';

export function SharedNotice() {
  const strings = useStrings(offlineStrings);
  const [dismissed, setDismissed] = useState(false);
  if (dismissed) return null;
  return (
    <div role="status" className={styles.notice}>
      <p>{strings.notShared}</p>
      <Button onClick={() => setDismissed(true)}>{strings.dismiss}</Button>
    </div>
  );
}
