// Shows how far an evaluation has come, with a button that ends it.

import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Evaluate.module.css';
import { evaluateStrings } from './strings.ts';

interface EvaluationProgressProps {
  name: string;
  /** Both count images; the total is 0 until they are loaded. */
  done: number;
  total: number;
  onCancel(): void;
}

export function EvaluationProgress({ name, done, total, onCancel }: EvaluationProgressProps) {
  const strings = useStrings(evaluateStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const text = total === 0 ? strings.loading : strings.progress(number.format(done), number.format(total));
  return (
    <div className={styles.progress}>
      <div className={styles.bar}>
        <div
          className={styles.track}
          role="progressbar"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={Math.max(1, total)}
          aria-valuenow={done}
          aria-valuetext={text}
        >
          <div className={styles.done} style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
        </div>
        <p>{text}</p>
      </div>
      <Button onClick={onCancel}>{strings.cancel}</Button>
    </div>
  );
}
