// Shows the layers of the network in a row, of which the chosen one is open. A number that is chosen in it is explained below.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Cell } from '../../domain/inside/follow.ts';
import { actsInTrainingOnly, hasMaps, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { CellExplained } from './CellExplained.tsx';
import { LayerStrip } from './LayerStrip.tsx';
import styles from './Layers.module.css';
import type { LookStore } from './look-store.ts';
import { OpenLayer } from './OpenLayer.tsx';

interface LayersViewProps {
  store: LookStore;
  layers: readonly InspectedLayer[];
}

export function LayersView({ store, layers }: LayersViewProps) {
  const seen = useStore(store, (state) => state.seen);
  const open = useStore(store, (state) => state.open);
  const [cell, choose] = useState<Cell | null>(null);
  const chosen = cell?.layer === open ? cell : null;
  const detail = useRef<HTMLDivElement>(null);
  const takeFocus = useRef(false);
  // Dozens of maps may lie between the chosen one and its explanation.
  useEffect(() => {
    detail.current?.scrollIntoView({ block: 'nearest' });
    if (takeFocus.current) detail.current?.querySelector<HTMLElement>('[tabindex]')?.focus();
    takeFocus.current = false;
  }, [chosen?.layer, chosen?.channel]);
  const goBack = (to: Cell) => {
    // A layer that passes everything on has nothing to explain.
    const working = layers.findLastIndex((each, index) => index <= to.layer && !actsInTrainingOnly(each));
    takeFocus.current = true;
    store.getState().openLayer(working);
    choose({ ...to, layer: working });
  };
  const pick = useCallback(
    (channel: number) => {
      const index = store.getState().open;
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
    <div className={styles.layers}>
      <LayerStrip layers={layers} open={open} onOpen={store.getState().openLayer} />
      <div className={styles.open}>
        <OpenLayer
          layer={layers[open]}
          output={seen?.outputs[open] ?? null}
          isLast={open === layers.length - 1}
          chosen={chosen?.channel ?? null}
          onChoose={pick}
        />
        {chosen && (
          <div ref={detail} className={styles.chosen}>
            <CellExplained layers={layers} seen={seen} cell={chosen} onChoose={choose} onBack={goBack} />
          </div>
        )}
      </div>
    </div>
  );
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
