// Keeps what is on the pad. It takes one tap when the answer is right, and one more for the true digit when it is not. All of it
// has its place from the beginning, and the ten digits lie over the page while one chooses.

import { useState, type KeyboardEvent } from 'react';
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
  /** It is the true label of an image of MNIST, which is not kept; null for what a person drew. */
  ofMnist: number | null;
  onKeep(label: number): void;
}

export function KeepBar({ drawn, answer, keptAs, ofMnist, onKeep }: KeepBarProps) {
  const strings = useStrings(myDigitsStrings);
  const [wanted, setWanted] = useState(false);
  const isForeign = ofMnist !== null && keptAs === null;
  const asks = drawn && answer !== null && keptAs === null && !isForeign;
  const choosing = wanted && drawn && !isForeign;
  const keep = (label: number) => {
    onKeep(label);
    setWanted(false);
  };
  const said = () => {
    if (!drawn) return '';
    if (keptAs !== null) return strings.keptAs(keptAs);
    return ofMnist === null ? '' : strings.ofMnist(ofMnist);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setWanted(false);
  };
  return (
    <div className={styles.bar} onKeyDown={press}>
      <div className={styles.words}>
        {asks && <span>{strings.right}</span>}
        <span role="status">{said()}</span>
      </div>
      {!isForeign && (
        <div className={styles.buttons}>
          <Button
            disabled={!drawn || answer === null || keptAs !== null}
            onClick={() => answer !== null && keep(answer)}
          >
            {strings.yes}
          </Button>
          <Button
            disabled={!drawn}
            aria-expanded={choosing}
            aria-controls="true-digits"
            onClick={() => setWanted(!wanted)}
          >
            {drawn && answer === null && keptAs === null ? strings.saveAs : strings.no}
          </Button>
        </div>
      )}
      {choosing && (
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
