// One cell of a map taken apart: where it looked, what it saw, and how that became its number.

import { channelOf, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { tracePooling } from '../../domain/inside/trace.ts';
import { useStrings } from '../../i18n/strings.ts';
import { ConvolutionSteps } from './ConvolutionSteps.tsx';
import styles from './Detail.module.css';
import type { Cell } from './LayersView.tsx';
import type { Seen } from './look-store.ts';
import { MapPicker } from './MapPicker.tsx';
import { PoolingStep } from './PoolingStep.tsx';
import { short } from './numbers.ts';
import { lookStrings } from './strings.ts';

interface PixelDetailProps {
  layers: readonly InspectedLayer[];
  seen: Seen;
  cell: Cell;
  onChoose(cell: Cell): void;
}

export function PixelDetail({ layers, seen, cell, onChoose }: PixelDetailProps) {
  const strings = useStrings(lookStrings);
  const layer = layers[cell.layer];
  const [height, width, channels] = layer.outputShape;
  const input = cell.layer === 0 ? seen.ink : seen.outputs[cell.layer - 1];
  const output = seen.outputs[cell.layer];
  const map = channelOf(output, channels, cell.channel);
  const { row, column, channel } = cell;
  return (
    <div className={styles.detail}>
      <MapPicker
        name={strings.mapName(layer.name, channel)}
        values={map}
        height={height}
        width={width}
        signed={map.some((value) => value < 0)}
        frame={{ top: row, left: column, height: 1, width: 1 }}
        onPick={(pickedRow, pickedColumn) => onChoose({ ...cell, row: pickedRow, column: pickedColumn })}
      />
      <div className={styles.steps}>
        <p aria-live="polite">{strings.chosenCell(row, column, short(map[row * width + column]))}</p>
        {layer.kind === 'convolution' && (
          <ConvolutionSteps layers={layers} seen={seen} cell={cell} input={input} />
        )}
        {(layer.kind === 'max-pooling' || layer.kind === 'average-pooling') && (
          <PoolingStep
            layer={layer}
            trace={tracePooling(layer, input, { row, column, channel })}
            onBack={
              cell.layer > 0
                ? (backRow, backColumn) =>
                    onChoose({ layer: cell.layer - 1, channel, row: backRow, column: backColumn })
                : undefined
            }
          />
        )}
        {layer.kind === 'other' && <p className={styles.note}>{strings.cellByCell(layer.name)}</p>}
      </div>
    </div>
  );
}
