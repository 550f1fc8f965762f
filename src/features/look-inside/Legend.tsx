// Says what the two colours of numbers with a sign stand for.

import { useStrings } from '../../i18n/strings.ts';
import styles from './Detail.module.css';
import { signColour } from './signed-colours.ts';
import { lookStrings } from './strings.ts';

export function Legend({ of }: { of: 'signs' | 'evidence' }) {
  const strings = useStrings(lookStrings);
  const [positive, negative] = strings.legends[of];
  return (
    <span className={styles.legend}>
      <Key colour={signColour(1)} text={positive} />
      <Key colour={signColour(-1)} text={negative} />
    </span>
  );
}

function Key({ colour, text }: { colour: string; text: string }) {
  return (
    <span className={styles.key}>
      <span className={styles.swatch} style={{ background: colour }} aria-hidden="true" />
      <span>{text}</span>
    </span>
  );
}
