// Explains one output of an elementwise layer: the number that it comes from, and what the next layers make of it.

import { placeOf, type Cell } from '../../domain/inside/follow.ts';
import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { CellwiseSteps } from './CellwiseSteps.tsx';
import styles from './Detail.module.css';
import type { Seen } from './look-store.ts';
import { NextSteps } from './NextSteps.tsx';
import { lookStrings } from './strings.ts';

interface CellwiseDetailProps {
  layers: readonly InspectedLayer[];
  seen: Seen;
  cell: Cell;
  onBack(cell: Cell): void;
}

export function CellwiseDetail({ layers, seen, cell, onBack }: CellwiseDetailProps) {
  const strings = useStrings(lookStrings);
  const layer = layers[cell.layer];
  const place = placeOf(layer, cell);
  const input = cell.layer === 0 ? seen.ink : seen.outputs[cell.layer - 1];
  return (
    <>
      <p className={styles.note}>{strings.cellByCell(layer.name)}</p>
      <ol className={styles.order}>
        <CellwiseSteps
          layer={layer}
          channel={cell.channel}
          input={input[place]}
          output={seen.outputs[cell.layer][place]}
        />
        <NextSteps layers={layers} seen={seen} cell={cell} />
      </ol>
      {cell.layer > 0 && (
        <Button onClick={() => onBack({ ...cell, layer: cell.layer - 1 })}>{strings.takeInputApart}</Button>
      )}
    </>
  );
}
