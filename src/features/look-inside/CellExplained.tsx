// Explains the chosen number of a layer by the kind of the layer, or asks for a drawing.

import { isCellwise, type Cell } from '../../domain/inside/follow.ts';
import { hasMaps, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { useStrings } from '../../i18n/strings.ts';
import { CellwiseDetail } from './CellwiseDetail.tsx';
import styles from './Detail.module.css';
import type { Seen } from './look-store.ts';
import { PixelDetail } from './PixelDetail.tsx';
import { lookStrings } from './strings.ts';
import { UnitDetail } from './UnitDetail.tsx';

interface CellExplainedProps {
  layers: readonly InspectedLayer[];
  /** It is null while nothing is drawn. */
  seen: Seen | null;
  cell: Cell;
  onChoose(cell: Cell): void;
  /** Chooses a cell of an earlier layer, and gives it the focus. */
  onBack(cell: Cell): void;
}

export function CellExplained({ layers, seen, cell, onChoose, onBack }: CellExplainedProps) {
  const strings = useStrings(lookStrings);
  const layer = layers[cell.layer];
  if (!seen) return <p className={styles.note}>{strings.drawFirst}</p>;
  if (hasMaps(layer))
    return <PixelDetail layers={layers} seen={seen} cell={cell} onChoose={onChoose} onBack={onBack} />;
  if (layer.kind === 'dense')
    return <UnitDetail layers={layers} seen={seen} layer={cell.layer} unit={cell.channel} />;
  if (isCellwise(layer)) return <CellwiseDetail layers={layers} seen={seen} cell={cell} onBack={onBack} />;
  return null;
}
