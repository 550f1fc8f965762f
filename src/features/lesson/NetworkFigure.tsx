// Figure 1: the network as blocks, the layers that find features apart from those that decide. What is not built yet is a gap
// that says what it is for.

import type { LayerSpec, NetworkSpec } from '../../domain/network/network-spec.ts';
import { summarise } from '../../domain/network/network-summary.ts';
import { useStrings } from '../../i18n/strings.ts';
import { figureStrings } from './figure-strings.ts';
import styles from './NetworkFigure.module.css';

interface NetworkFigureProps {
  /** The seven layers of the whole network. */
  bricks: NetworkSpec;
  /** So many of them stand. */
  built: number;
}

/** Flatten begins what decides. */
const DECISION = 3;

export function NetworkFigure({ bricks, built }: NetworkFigureProps) {
  const strings = useStrings(figureStrings);
  const layers = summarise(bricks);
  const group = (title: string, from: number, to: number) => (
    <div className={styles.group} style={{ flexGrow: to - from }}>
      <p className={styles.groupTitle}>{title}</p>
      <ol className={styles.blocks} start={from + 1}>
        {layers.slice(from, to).map(({ spec, name, outputShape }, index) => {
          const at = from + index;
          if (at >= built)
            return (
              <li key={at} className={`${styles.gap} ${at === built ? styles.next : ''}`}>
                <b>{strings.toCome}</b>
                <span>{strings.slots[at]}</span>
              </li>
            );
          return (
            <li key={at} className={styles.block}>
              <b>{name}</b>
              <span>{brickDetail(spec)}</span>
              <span>{outputShape?.join(' × ') ?? ''}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
  return (
    <div className={styles.figure}>
      {group(strings.features, 0, DECISION)}
      {group(strings.decision, DECISION, bricks.length)}
    </div>
  );
}

/** @returns what tells a brick from others of its kind, such as "10 · 3×3 · relu" */
function brickDetail(spec: LayerSpec): string {
  switch (spec.kind) {
    case 'conv2d':
      return `${spec.filters} · ${spec.kernelSize}×${spec.kernelSize} · ${spec.activation}`;
    case 'maxPooling2d':
    case 'averagePooling2d':
      return `${spec.poolSize}×${spec.poolSize}`;
    case 'dropout':
      return String(spec.rate);
    case 'dense':
      return `${spec.units} · ${spec.activation}`;
    case 'activation':
    case 'batchNormalization':
    case 'rescaling':
    case 'flatten':
    case 'globalAveragePooling2d':
      return '\u00a0';
  }
}
