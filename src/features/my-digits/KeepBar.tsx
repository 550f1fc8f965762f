// Keeps what is on the pad. It takes one tap when the answer is right, and one more for the true digit when it is not.

import { useState } from 'react';
import { DIGITS } from '../../domain/image/digit-images.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './KeepBar.module.css';
import { myDigitsStrings } from './strings.ts';

interface KeepBarProps {
  /** Says whether there is ink to keep. */
  drawn: boolean;
  /** It is the digit that the model answers; null when it is not sure. */
  answer: number | null;
  /** It is the label under which this very drawing is kept already, else null. */
  keptAs: number | null;
  onKeep(label: number): void;
}

export function KeepBar({ drawn, answer, keptAs, onKeep }: KeepBarProps) {
  const strings = useStrings(myDigitsStrings);
  const [choosing, setChoosing] = useState(false);
  const keep = (label: number) => {
    onKeep(label);
    setChoosing(false);
  };
  return (
    <div className={styles.bar}>
      <span className={styles.word} role="status">
        {drawn && (keptAs === null ? strings.right : strings.keptAs(keptAs))}
      </span>
      {answer !== null && keptAs === null && (
        <Button disabled={!drawn} onClick={() => keep(answer)}>
          {strings.keepAs(answer)}
        </Button>
      )}
      <Button
        disabled={!drawn}
        aria-expanded={choosing && drawn}
        aria-controls="true-digits"
        onClick={() => setChoosing(!choosing)}
      >
        {answer === null && keptAs === null ? strings.keepAsChosen : strings.other}
      </Button>
      {choosing && drawn && (
        <div id="true-digits" role="group" aria-label={strings.trueDigit} className={styles.digits}>
          {DIGITS.map((digit) => (
            <button
              key={digit}
              type="button"
              className={styles.digit}
              aria-label={strings.itIs(digit)}
              aria-pressed={keptAs === digit}
              onClick={() => keep(digit)}
            >
              {digit}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
