// Shows ten shares as small upright bars side by side, numbered from 0, of which one is marked.

import styles from './ShareBars.module.css';

interface ShareBarsProps {
  /** They are in [0,1]; null while they are not known. */
  shares: ArrayLike<number> | null;
  marked: number;
  wrong: boolean;
  /** It is left out where a text beside the bars says the same. */
  label?: string;
}

const BARS = Array.from({ length: 10 }, (_, index) => index);

export function ShareBars({ shares, marked, wrong, label }: ShareBarsProps) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <div className={`${styles.bars} ${wrong ? styles.wrong : ''}`} {...named}>
      {BARS.map((index) => (
        <span key={index} className={index === marked ? styles.marked : undefined}>
          <span className={styles.track}>
            <span className={styles.bar} style={{ height: `${(shares?.[index] ?? 0) * 100}%` }} />
          </span>
          <span>{index}</span>
        </span>
      ))}
    </div>
  );
}
