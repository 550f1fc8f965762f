// Says what the two colours of a signed picture stand for.

import { useStrings } from '../../i18n/strings.ts';
import styles from './Detail.module.css';
import { lookStrings } from './strings.ts';

export function Legend() {
  const strings = useStrings(lookStrings);
  return (
    <span className={styles.legend}>
      <span className={styles.forKey}>{strings.speaksFor}</span>
      <span className={styles.againstKey}>{strings.speaksAgainst}</span>
    </span>
  );
}
