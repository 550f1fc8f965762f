// Explains a cell of a map: its window, the numbers in it, and how its own number follows from them.

import { useState } from 'react';
import { isCellwise, isPooling, type Cell } from '../../domain/inside/follow.ts';
import { channelOf, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { tracePooling } from '../../domain/inside/trace.ts';
import { useStrings } from '../../i18n/strings.ts';
import { CellwiseDetail } from './CellwiseDetail.tsx';
import { ConvolutionSteps } from './ConvolutionSteps.tsx';
import styles from './Detail.module.css';
import type { Seen } from './look-store.ts';
import { MapPicker } from './MapPicker.tsx';
import { NextSteps } from './NextSteps.tsx';
import { PoolingStep } from './PoolingStep.tsx';
import { short } from './numbers.ts';
import { lookStrings } from './strings.ts';

interface PixelDetailProps {
  layers: readonly InspectedLayer[];
  seen: Seen;
  cell: Cell;
  onChoose(cell: Cell): void;
  /** Chooses a cell of another layer, scrolls there and gives it the focus. */
  onBack(cell: Cell): void;
}

export function PixelDetail({ layers, seen, cell, onChoose, onBack }: PixelDetailProps) {
  const strings = useStrings(lookStrings);
  const [listened, listen] = useState(false);
  const layer = layers[cell.layer];
  const [height, width, channels] = layer.outputShape;
  const input = cell.layer === 0 ? seen.ink : seen.outputs[cell.layer - 1];
  const output = seen.outputs[cell.layer];
  const map = channelOf(output, channels, cell.channel);
  const { row, column, channel } = cell;
  return (
    <div className={styles.detail} onFocus={() => listen(true)} onBlur={() => listen(false)}>
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
        {/* While the keyboard draws on the pad, a screen reader would read it anew at each stroke. */}
        <p aria-live={listened ? 'polite' : 'off'}>
          {strings.chosenCell(row, column, short(map[row * width + column]))}
        </p>
        {layer.kind === 'convolution' && (
          <ConvolutionSteps layers={layers} seen={seen} cell={cell} input={input} />
        )}
        {isPooling(layer) && (
          <ol className={styles.order}>
            <li>
              <b>{layer.name}</b>
              <PoolingStep
                layer={layer}
                trace={tracePooling(layer, input, cell)}
                onBack={
                  cell.layer > 0
                    ? (backRow, backColumn) =>
                        onBack({ layer: cell.layer - 1, channel, row: backRow, column: backColumn })
                    : undefined
                }
              />
            </li>
            <NextSteps layers={layers} seen={seen} cell={cell} />
          </ol>
        )}
        {isCellwise(layer) && <CellwiseDetail layers={layers} seen={seen} cell={cell} onBack={onBack} />}
      </div>
    </div>
  );
}
