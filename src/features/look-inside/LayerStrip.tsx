// Shows all layers of the network in order, of which one is chosen: beside the open one where there is room, else above it.

import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import { useStrings } from '../../i18n/strings.ts';
import { layerNumber } from './layer-title.ts';
import styles from './Layers.module.css';
import { lookStrings } from './strings.ts';

interface LayerStripProps {
  layers: readonly InspectedLayer[];
  /** It is the index of the layer that is open. */
  open: number;
  onOpen(index: number): void;
}

export function LayerStrip({ layers, open, onOpen }: LayerStripProps) {
  const strings = useStrings(lookStrings);
  return (
    <fieldset className={styles.strip}>
      <legend className="visually-hidden">{strings.layers}</legend>
      {layers.map((layer, index) => (
        <label key={index} className={styles.chip}>
          <input
            type="radio"
            name="open-layer"
            className={styles.radio}
            checked={index === open}
            onChange={() => onOpen(index)}
          />
          <b>{layerNumber(layer)}</b>
          <span>{layer.name}</span>
          <small>{layer.outputShape.join(' × ')}</small>
        </label>
      ))}
    </fieldset>
  );
}
