// Shows the kept drawings of one digit, or the empty place where the first of them will be.

import { useStrings } from '../../i18n/strings.ts';
import { DigitFigure } from './DigitFigure.tsx';
import styles from './MyDigits.module.css';
import type { DigitGroup } from './read-kept.ts';
import { myDigitsStrings } from './strings.ts';

interface DigitSlotProps {
  group: DigitGroup;
  /** Says whether the model has read all digits. */
  answered: boolean;
  onDelete(id: string): void;
}

export function DigitSlot({ group: { label, digits, right }, answered, onDelete }: DigitSlotProps) {
  const strings = useStrings(myDigitsStrings);
  return (
    <section className={styles.group} aria-label={String(label)}>
      <h3 className={styles.label}>
        <span>{label}</span>
        {answered && digits.length > 0 && <small>{strings.groupAccuracy(right, digits.length)}</small>}
      </h3>
      <ul className={styles.figures}>
        {digits.map((read, index) => (
          <DigitFigure
            key={read.digit.id}
            read={read}
            number={index + 1}
            onDelete={() => onDelete(read.digit.id)}
          />
        ))}
        {digits.length === 0 && (
          <li className={styles.empty}>
            <span className={styles.wanted} aria-hidden="true">
              {label}
            </span>
            <span>{strings.drawOne(label)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
