// Shows the network layer by layer: filters with their maps, pooled maps and the most active units. A number that is chosen is
// explained below its layer.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isCellwise, type Cell } from '../../domain/inside/follow.ts';
import { hasMaps, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { useStrings } from '../../i18n/strings.ts';
import { CellwiseDetail } from './CellwiseDetail.tsx';
import { LayerMaps } from './LayerMaps.tsx';
import { LoudestUnits } from './LoudestUnits.tsx';
import styles from './LookInside.module.css';
import type { LookStore } from './look-store.ts';
import { PixelDetail } from './PixelDetail.tsx';
import { lookStrings } from './strings.ts';
import { UnitDetail } from './UnitDetail.tsx';

interface LayersViewProps {
  store: LookStore;
  layers: readonly InspectedLayer[];
}

export function LayersView({ store, layers }: LayersViewProps) {
  const strings = useStrings(lookStrings);
  const seen = useStore(store, (state) => state.seen);
  const [cell, choose] = useState<Cell | null>(null);
  const detail = useRef<HTMLDivElement>(null);
  const takeFocus = useRef(false);
  // Dozens of maps may lie between the chosen one and its explanation.
  useEffect(() => {
    detail.current?.scrollIntoView({ block: 'nearest' });
    if (takeFocus.current) detail.current?.querySelector<HTMLElement>('[tabindex]')?.focus();
    takeFocus.current = false;
  }, [cell?.layer, cell?.channel]);
  const goBack = (to: Cell) => {
    takeFocus.current = true;
    choose(to);
  };
  const pick = useCallback(
    (index: number, channel: number) => {
      const layer = layers[index];
      const newest = store.getState().seen;
      const [height, width] = layer.outputShape;
      const middle = { row: Math.floor(height / 2), column: Math.floor(width / 2) };
      const place = !hasMaps(layer)
        ? { row: 0, column: 0 }
        : newest
          ? brightest(newest.outputs[index], layer, channel)
          : middle;
      choose({ layer: index, channel, ...place });
    },
    [layers, store],
  );
  return (
    <ol className={styles.layers}>
      {layers.map((layer, index) => {
        const shown = hasMaps(layer) || layer.kind === 'dense' || isCellwise(layer);
        if (!shown) return null;
        const chosen = cell?.layer === index ? cell : null;
        return (
          <li key={index} className={styles.layer}>
            <h3>
              <span>{`${index + 1} ${layer.name}`}</span> <small>{describe(layer)}</small>
            </h3>
            {hasMaps(layer) ? (
              <LayerMaps
                number={index + 1}
                layer={layer}
                output={seen?.outputs[index] ?? null}
                chosen={chosen?.channel ?? null}
                onChoose={pick}
              />
            ) : (
              <LoudestUnits
                layer={layer}
                output={seen?.outputs[index] ?? null}
                isLast={index === layers.length - 1}
                chosen={chosen?.channel ?? null}
                onChoose={(unit) => pick(index, unit)}
              />
            )}
            {chosen && (
              <div ref={detail} className={styles.chosen}>
                {!seen && <p className={styles.note}>{strings.drawFirst}</p>}
                {seen && hasMaps(layer) && (
                  <PixelDetail layers={layers} seen={seen} cell={chosen} onChoose={choose} onBack={goBack} />
                )}
                {seen && layer.kind === 'dense' && (
                  <UnitDetail layers={layers} seen={seen} layer={index} unit={chosen.channel} />
                )}
                {seen && !hasMaps(layer) && isCellwise(layer) && (
                  <CellwiseDetail layers={layers} seen={seen} cell={chosen} onBack={goBack} />
                )}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function describe({ outputShape, activation, window }: InspectedLayer): string {
  const parts = [outputShape.join(' × ')];
  if (window) parts.push(window.size.join('×'));
  if (activation !== 'linear') parts.push(activation);
  return parts.join(' · ');
}

/** @returns the cell with the largest output of a map, which is a better place to begin than a dark corner */
function brightest(output: Float32Array, { outputShape }: InspectedLayer, channel: number) {
  const [, width, channels] = outputShape;
  let best = channel;
  for (let index = channel; index < output.length; index += channels)
    if (output[index] > output[best]) best = index;
  const place = Math.floor(best / channels);
  return { row: Math.floor(place / width), column: place % width };
}
