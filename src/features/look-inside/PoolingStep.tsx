// Shows the window of a pooling layer with its values in place, and for max pooling the largest, which alone is passed on.

import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import type { PoolingTrace } from '../../domain/inside/trace.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Detail.module.css';
import { NumberGrid } from './NumberGrid.tsx';
import { short } from './numbers.ts';
import { lookStrings } from './strings.ts';

interface PoolingStepProps {
  layer: InspectedLayer;
  trace: PoolingTrace;
  /** Chooses the cell that was passed on. */
  onBack?(row: number, column: number): void;
}

export function PoolingStep({ layer, trace, onBack }: PoolingStepProps) {
  const strings = useStrings(lookStrings);
  const isMax = layer.kind === 'max-pooling';
  const marked = isMax ? trace.values.indexOf(trace.value) : -1;
  return (
    <div>
      <div className={styles.grids}>
        <NumberGrid name={strings.window} values={trace.values} columns={trace.size[1]} marked={marked} />
        <p className={styles.sum}>
          {isMax ? strings.maxOf(short(trace.value)) : strings.meanOf(short(trace.value))}
        </p>
      </div>
      {isMax && onBack && (
        <Button
          onClick={() =>
            onBack(trace.top + Math.floor(marked / trace.size[1]), trace.left + (marked % trace.size[1]))
          }
        >
          {strings.takeApart}
        </Button>
      )}
    </div>
  );
}
