// Shows a layer of the network: its name, its fields, its output shape and number of parameters, what is wrong with it, and
// buttons to move, duplicate and remove it.

import type { HTMLAttributes, KeyboardEvent } from 'react';
import type { NetworkProblem } from '../../domain/network/network-problems.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import type { LayerSummary } from '../../domain/network/network-summary.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import styles from './Block.module.css';
import { Icon } from './Icon.tsx';
import { layerStrings } from './layer-strings.ts';
import { LayerFields } from './LayerFields.tsx';
import { problemSentence } from './problem-sentence.ts';
import { kerasShape } from './keras-shape.ts';
import { modelStrings } from './strings.ts';

interface BlockProps {
  id: number;
  /** It is the layer's place, counted from 1. */
  place: number;
  places: number;
  layer: LayerSummary;
  problems: readonly NetworkProblem[];
  disabled: boolean;
  /** It is dragged this many pixels away from its place; null while it is not dragged. */
  dragged: number | null;
  handle: HTMLAttributes<HTMLElement>;
  onMove(to: number): void;
  onDuplicate(): void;
  onRemove(): void;
  onChange(layer: LayerSpec, typing?: string): void;
  onLeave(): void;
}

export function Block(props: BlockProps) {
  const { id, place, places, layer, problems, disabled, dragged, handle } = props;
  const { onMove, onDuplicate, onRemove, onChange, onLeave } = props;
  const strings = useStrings(modelStrings);
  const words = useStrings(layerStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const name = strings.layer(place, layer.name);
  const sentences = problems.flatMap(
    (each) => problemSentence(each, layer.spec, { problems: words.problems, number: number.format }) ?? [],
  );

  const press = (event: KeyboardEvent) => {
    const control = event.target instanceof Element && event.target.closest('input, select');
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    // In a select element the key opens its list.
    if (event.altKey && step && !(control instanceof HTMLSelectElement)) {
      event.preventDefault();
      event.stopPropagation();
      onMove(place - 1 + step);
    } else if (event.key === 'Delete' && !control) {
      onRemove();
    }
  };

  const action = (icon: 'up' | 'down' | 'copy' | 'remove', label: string, act: () => void, idle = false) => (
    <button
      type="button"
      className={styles.action}
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-disabled={idle || undefined}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );

  return (
    <div
      role="group"
      aria-label={name}
      aria-describedby={sentences.length > 0 ? `problems-${id}` : undefined}
      tabIndex={-1}
      data-block={id}
      className={`${styles.block} ${problems.length > 0 ? styles.wrong : ''} ${dragged === null ? '' : styles.dragged}`}
      style={dragged === null ? undefined : { transform: `translateY(${dragged}px)` }}
      onKeyDown={disabled ? undefined : press}
    >
      <div className={styles.head}>
        <span className={styles.handle} title={strings.drag} {...(disabled ? {} : handle)}>
          <Icon name="grip" />
        </span>
        <h3 className={styles.name}>
          <span className={styles.place}>{place}</span> <span>{layer.name}</span>
        </h3>
        <span className={styles.shape}>
          {layer.outputShape ? kerasShape(layer.outputShape) : strings.noShape}
        </span>
        <span className={styles.parameters}>
          {layer.parameters !== null && strings.parameters(number.format(layer.parameters))}
        </span>
        <span className={styles.actions}>
          {action('up', strings.moveUp, () => onMove(place - 2), place === 1)}
          {action('down', strings.moveDown, () => onMove(place), place === places)}
          {action('copy', strings.duplicate, onDuplicate)}
          {action('remove', strings.remove, onRemove)}
        </span>
      </div>
      <LayerFields layer={layer.spec} {...{ problems, disabled, onChange, onLeave }} />
      {sentences.length > 0 && (
        <div id={`problems-${id}`} role="alert" className={styles.problems}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </div>
  );
}
