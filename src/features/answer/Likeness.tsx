// Says whether the drawing looks like a digit at all, with the figures behind it on demand.

import type { Reading } from '../../domain/reading/reading.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Hint } from '../../ui/Hint.tsx';
import styles from './Answer.module.css';
import { classificationStrings } from './strings.ts';
import { tellApart } from './tell-apart.ts';

export function Likeness({ reading }: { reading: Reading | null }) {
  const strings = useStrings(classificationStrings);
  if (!reading || reading.leastFamiliarity === null) return <div className={styles.likeness} />;
  const { familiarity, leastFamiliarity } = reading;
  return (
    <div className={styles.likeness}>
      <span>{familiarity < leastFamiliarity ? strings.looksUnlike : strings.looksLike}</span>
      <Hint label={strings.aboutLikeness}>
        {`${strings.familiarity(...tellApart(familiarity, leastFamiliarity))} ${strings.likenessMeans}`}
      </Hint>
    </div>
  );
}
