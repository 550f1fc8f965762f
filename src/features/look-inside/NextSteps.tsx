// Shows with all numbers what the next layers make of an output: how it is scaled and shifted, cut by relu, and pooled.

import { followCell, isCellwise, placeOf, type Cell } from '../../domain/inside/follow.ts';
import { actsInTrainingOnly, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { tracePooling } from '../../domain/inside/trace.ts';
import { CellwiseSteps } from './CellwiseSteps.tsx';
import type { Seen } from './look-store.ts';
import { PoolingStep } from './PoolingStep.tsx';

interface NextStepsProps {
  layers: readonly InspectedLayer[];
  seen: Seen;
  cell: Cell;
}

/** Renders items of a list. */
export function NextSteps({ layers, seen, cell }: NextStepsProps) {
  return followCell(layers, cell).map((next, step, all) => {
    const layer = layers[next.layer];
    if (actsInTrainingOnly(layer)) return null;
    const from = all[step - 1] ?? cell;
    const input = seen.outputs[from.layer];
    if (isCellwise(layer))
      return (
        <CellwiseSteps
          key={next.layer}
          layer={layer}
          channel={next.channel}
          input={input[placeOf(layers[from.layer], from)]}
          output={seen.outputs[next.layer][placeOf(layer, next)]}
        />
      );
    return (
      <li key={next.layer}>
        <b>{layer.name}</b>
        <PoolingStep layer={layer} trace={tracePooling(layer, input, next)} />
      </li>
    );
  });
}
