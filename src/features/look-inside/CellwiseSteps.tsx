// Shows the steps of an elementwise layer: batch normalization with its scale and shift, or an activation.

import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Detail.module.css';
import { ActivationStep } from './ActivationStep.tsx';
import { short, writtenScaled } from './numbers.ts';
import { lookStrings } from './strings.ts';

interface CellwiseStepsProps {
  layer: InspectedLayer;
  channel: number;
  input: number;
  output: number;
}

/** Renders items of a list. */
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
            <span>{`${writtenScaled(input, affine.scale[channel], affine.shift[channel])} =`}</span>{' '}
            <b>{short(scaled)}</b> <span className={styles.note}>{strings.scaleAndShift}</span>
          </p>
        </li>
      )}
      {activation !== 'linear' ? (
        <ActivationStep activation={activation} sum={scaled} value={output} />
      ) : (
        !affine && (
          <li>
            <b>{name}</b>
            <p className={styles.sum}>
              <span>{`${short(scaled)} →`}</span> <b>{short(output)}</b>
            </p>
          </li>
        )
      )}
    </>
  );
}
