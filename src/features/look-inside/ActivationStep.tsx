// Shows what an activation makes of a sum.

import { useStrings } from '../../i18n/strings.ts';
import styles from './Detail.module.css';
import { short } from './numbers.ts';
import { lookStrings } from './strings.ts';

interface ActivationStepProps {
  activation: string;
  sum: number;
  value: number;
}

/** Renders an item of a list. */
export function ActivationStep({ activation, sum, value }: ActivationStepProps) {
  const strings = useStrings(lookStrings);
  const isRelu = activation === 'relu';
  return (
    <li>
      <b>{activation}</b>
      <p className={styles.sum}>
        <span>{`${isRelu ? 'max(0, ' : `${activation}(`}${short(sum)}) =`}</span> <b>{short(value)}</b>{' '}
        {isRelu && sum < 0 && <span className={styles.note}>{strings.reluCuts}</span>}
      </p>
    </li>
  );
}
