// Shows what one layer answers to the drawing: its maps with their filters, its units, or in a sentence what it does.

import { isCellwise } from '../../domain/inside/follow.ts';
import { actsInTrainingOnly, hasMaps, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { describeLayer, layerNumber } from './layer-title.ts';
import { LayerMaps } from './LayerMaps.tsx';
import { Legend } from './Legend.tsx';
import styles from './Layers.module.css';
import { LoudestUnits } from './LoudestUnits.tsx';
import { lookStrings } from './strings.ts';

interface OpenLayerProps {
  layer: InspectedLayer;
  /** It is null while nothing is drawn. */
  output: Float32Array | null;
  isLast: boolean;
  /** It is the channel or unit that is explained. */
  chosen: number | null;
  onChoose(channel: number): void;
}

export function OpenLayer({ layer, output, isLast, chosen, onChoose }: OpenLayerProps) {
  const strings = useStrings(lookStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const title = `${layerNumber(layer)} ${layer.name}`;
  const signed = layer.kernel !== null || (output?.some((value) => value < 0) ?? false);
  const body = () => {
    if (actsInTrainingOnly(layer)) return <p>{strings.dropout}</p>;
    if (hasMaps(layer))
      return <LayerMaps layer={layer} output={output} chosen={chosen} onChoose={onChoose} />;
    if (layer.kind === 'dense' || isCellwise(layer))
      return (
        <LoudestUnits layer={layer} output={output} isLast={isLast} chosen={chosen} onChoose={onChoose} />
      );
    const count = number.format(layer.outputShape[0]);
    return <p>{layer.name === 'Flatten' ? strings.flatten(count) : strings.averages(count)}</p>;
  };
  return (
    <section aria-label={title}>
      <div className={styles.head}>
        <h3>
          <span>{title}</span> <small>{describeLayer(layer)}</small>
        </h3>
        {signed && <Legend of="signs" />}
      </div>
      {body()}
    </section>
  );
}
