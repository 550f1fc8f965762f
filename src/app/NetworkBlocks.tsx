// Draws the network as a row of blocks, as figure 1 of the tutorial does, with the shapes and counts of Keras's summary.

import { Fragment } from 'react';
import type { NetworkSpec } from '../domain/network/network-spec.ts';
import { summarise, totalParameters, type LayerSummary } from '../domain/network/network-summary.ts';
import { useLanguage, useStrings } from '../i18n/strings.ts';
import styles from './NetworkBlocks.module.css';
import { appStrings } from './strings.ts';

export function NetworkBlocks({ network }: { network: NetworkSpec }) {
  const strings = useStrings(appStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const layers = summarise(network);
  const total = totalParameters(layers);
  return (
    <section aria-label={strings.network}>
      <div className={styles.head}>
        <h2>{strings.network}</h2>
        <span className={styles.note}>{strings.networkNote(number.format(total))}</span>
      </div>
      <ol className={styles.blocks}>
        {layers.map((layer, index) => (
          <li key={index} className={styles.block}>
            <b>
              {layer.name.split(/(?=[A-Z][a-z])/).map((word) => (
                <Fragment key={word}>
                  <span>{word}</span>
                  <wbr />
                </Fragment>
              ))}
            </b>
            <span>{describe(layer)}</span>
            <span>{layer.outputShape?.join(' × ') ?? '–'}</span>
            {layer.parameters !== null && layer.parameters > 0 && (
              <span>{strings.parameters(number.format(layer.parameters))}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function describe({ spec }: LayerSummary): string {
  switch (spec.kind) {
    case 'conv2d':
      return `${written(spec.filters)} · ${square(spec.kernelSize)} · ${spec.activation}`;
    case 'activation':
      return spec.activation;
    case 'batchNormalization':
    case 'globalAveragePooling2d':
    case 'flatten':
      return '\u00a0';
    case 'maxPooling2d':
    case 'averagePooling2d':
      return square(spec.poolSize);
    case 'dropout':
      return written(spec.rate);
    case 'dense':
      return `${written(spec.units)} · ${spec.activation}`;
  }
}

/** A number may be NaN while it is typed. */
function written(value: number): string {
  return Number.isNaN(value) ? '?' : String(value);
}

function square(side: number): string {
  return `${written(side)}×${written(side)}`;
}
