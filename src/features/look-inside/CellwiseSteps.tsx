// A layer that changes each number by itself: batch normalization with its scale and shift, an activation.

import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Detail.module.css';
import { plus, short } from './numbers.ts';
import { lookStrings } from './strings.ts';

interface CellwiseStepsProps {
  layer: InspectedLayer;
  channel: number;
  input: number;
  output: number;
}

/** Items of a list. */
export function CellwiseSteps({ layer, channel, input, output }: CellwiseStepsProps) {
  const strings = useStrings(lookStrings);
  const { affine, activation, name } = layer;
  const scaled = affine ? input * affine.scale[channel] + affine.shift[channel] : input;
  return (
    <>
      {affine && (
        <li>
          <b>{name}</b>
          <p className={styles.sum}>
            {short(input)} × {short(affine.scale[channel])} {plus(affine.shift[channel])} ={' '}
            <b>{short(scaled)}</b> <span className={styles.note}>{strings.scaleAndShift}</span>
          </p>
        </li>
      )}
      {activation === 'relu' && <ReluStep sum={scaled} />}
      {activation !== 'relu' && (!affine || activation !== 'linear') && (
        <li>
          <b>{activation === 'linear' ? name : activation}</b>
          <p className={styles.sum}>
            {short(scaled)} → <b>{short(output)}</b>
          </p>
        </li>
      )}
    </>
  );
}

/** An item of a list. */
export function ReluStep({ sum }: { sum: number }) {
  const strings = useStrings(lookStrings);
  return (
    <li>
      <b>relu</b>
      <p className={styles.sum}>
        max(0, {short(sum)}) = <b>{short(Math.max(0, sum))}</b>{' '}
        {sum < 0 && <span className={styles.note}>{strings.reluCuts}</span>}
      </p>
    </li>
  );
}
