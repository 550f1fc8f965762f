// Shows a bar for the probability of each digit. The largest is set in bold too, so that colour alone does not mark it.

import { DIGITS } from '../../domain/image/digit-images.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Answer.module.css';
import { percent } from '../../i18n/percent.ts';
import { classificationStrings } from './strings.ts';

export function ProbabilityBars({ probabilities }: { probabilities: readonly number[] | null }) {
  const strings = useStrings(classificationStrings);
  const largest = probabilities ? Math.max(...probabilities) : null;
  return (
    <div className={styles.bars} role="group" aria-label={strings.probabilities}>
      {DIGITS.map((digit) => {
        const share = probabilities?.[digit] ?? 0;
        const text = probabilities ? percent(share) : '–';
        return (
          <div key={digit} className={`${styles.bar} ${share > 0 && share === largest ? styles.top : ''}`}>
            <span aria-hidden="true">{digit}</span>
            <div
              className={styles.track}
              role="meter"
              aria-label={strings.probabilityOf(digit)}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Number((share * 100).toFixed(1))}
              aria-valuetext={text}
            >
              <div className={styles.fill} style={{ width: `${share * 100}%` }} />
            </div>
            <span className={styles.share} aria-hidden="true">
              {text}
            </span>
          </div>
        );
      })}
    </div>
  );
}
