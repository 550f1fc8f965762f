// Shows the maps of a layer, for a convolution with the filter of each map above it.

import { memo, useMemo, useRef, useState } from 'react';
import { channelOf, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { useStrings } from '../../i18n/strings.ts';
import { HeatPicture, largestSize } from './HeatPicture.tsx';
import { kernelMosaic } from './kernel-mosaic.ts';
import { layerNumber } from './layer-title.ts';
import styles from './Layers.module.css';
import { lookStrings } from './strings.ts';
import { useInView } from './use-in-view.ts';

interface LayerMapsProps {
  layer: InspectedLayer;
  /** It is null while nothing is drawn. */
  output: Float32Array | null;
  chosen: number | null;
  onChoose(channel: number): void;
}

export function LayerMaps({ output: newest, ...rest }: LayerMapsProps) {
  const strings = useStrings(lookStrings);
  const list = useRef<HTMLUListElement>(null);
  const inView = useInView(list);
  const [output, take] = useState<Float32Array | null>(null);
  // The pictures of a layer out of view wait, since hundreds of them would hold up a moving pen.
  if (inView && output !== newest) take(newest);
  return (
    <ul
      ref={list}
      className={styles.maps}
      aria-label={strings.mapsOf(layerNumber(rest.layer), rest.layer.name)}
    >
      <Maps {...rest} output={output} />
    </ul>
  );
}

const Maps = memo(function Maps({ layer, output, chosen, onChoose }: LayerMapsProps) {
  const strings = useStrings(lookStrings);
  const [height, width, channels] = layer.outputShape;
  const mosaics = useMemo(
    () =>
      layer.kernel ? Array.from({ length: channels }, (_, filter) => kernelMosaic(layer, filter)) : null,
    [layer, channels],
  );
  const fullWeight = useMemo(() => (layer.kernel ? largestSize(layer.kernel.values) : 0), [layer]);
  const maps = useMemo(
    () =>
      Array.from({ length: channels }, (_, channel) =>
        output ? channelOf(output, channels, channel) : EMPTY,
      ),
    [output, channels],
  );
  const full = output ? largestSize(output) : 1;
  const signed = output?.some((value) => value < 0) ?? false;
  return (
    <>
      {maps.map((map, channel) => (
        <li key={channel}>
          <button
            type="button"
            className={styles.map}
            aria-pressed={channel === chosen}
            aria-label={mosaics ? strings.filterMap(channel) : strings.map(channel)}
            onClick={() => onChoose(channel)}
          >
            {mosaics && (
              <HeatPicture
                {...mosaics[channel]}
                signed
                full={fullWeight}
                className={layer.inputShape[2] > 1 ? styles.kernelMosaic : styles.kernelPicture}
              />
            )}
            <HeatPicture
              values={map}
              height={height}
              width={width}
              signed={signed}
              full={full}
              className={styles.mapPicture}
            />
            <span>{channel}</span>
          </button>
        </li>
      ))}
    </>
  );
});

const EMPTY = new Float32Array(0);
