// Shows the blocks from the input down, with places between them to add another. The focus follows a block that was moved,
// added or copied.

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rulesOf } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { NetworkChange } from '../../domain/network/network-editing.ts';
import type { NetworkProblem } from '../../domain/network/network-problems.ts';
import type { LayerSpec, NetworkSpec } from '../../domain/network/network-spec.ts';
import { INPUT_SHAPE, summarise } from '../../domain/network/network-summary.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Block } from './Block.tsx';
import styles from './BlockColumn.module.css';
import { kerasShape } from './keras-shape.ts';
import { Palette } from './Palette.tsx';
import { modelStrings } from './strings.ts';
import { useBlockDrag } from './use-block-drag.ts';

interface BlockColumnProps {
  network: NetworkSpec;
  ids: readonly number[];
  problems: readonly NetworkProblem[];
  disabled: boolean;
  onChange(change: NetworkChange): void;
  /** Has a screen reader say what happened. */
  onSay(what: string): void;
}

export function BlockColumn({ network, ids, problems, disabled, onChange, onSay }: BlockColumnProps) {
  const strings = useStrings(modelStrings);
  const layers = useMemo(() => summarise(network), [network]);
  const column = useRef<HTMLOListElement>(null);
  const [openGap, setOpenGap] = useState<number | null>(null);
  /** The focus goes here after the next change: to an element that was moved, or to the block at a place. */
  const next = useRef<Element | number | null>(null);
  const blocks = () => [...(column.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];

  useLayoutEffect(() => {
    const wanted = next.current;
    if (wanted === null) return;
    next.current = null;
    const all = blocks();
    const target = typeof wanted === 'number' ? all[Math.min(wanted, all.length - 1)] : wanted;
    if (target instanceof HTMLElement) target.focus();
    else column.current?.querySelector('button')?.focus();
  }, [ids]);

  const move = (from: number, to: number) => {
    const name = rulesOf(network[from]).name;
    if (to < 0 || to >= network.length) return onSay(strings.atEnd(name));
    const focused = document.activeElement;
    next.current = blocks()[from].contains(focused) ? focused : to;
    onChange({ type: 'move', id: ids[from], to });
    onSay(strings.moved(name, to + 1, network.length));
  };
  const add = (at: number, layer: LayerSpec) => {
    setOpenGap(null);
    next.current = at;
    onChange({ type: 'add', at, layer });
    onSay(strings.added(rulesOf(layer).name, at + 1));
  };
  const duplicate = (at: number) => {
    next.current = at + 1;
    onChange({ type: 'duplicate', id: ids[at] });
    onSay(strings.added(rulesOf(network[at]).name, at + 2));
  };
  const remove = (at: number) => {
    next.current = at;
    onChange({ type: 'remove', id: ids[at] });
    onSay(strings.removed(rulesOf(network[at]).name));
  };

  const { drag, handleOf } = useBlockDrag(blocks, move);
  const gap = (at: number) => (
    <Palette
      name={at === 0 ? strings.addFirst : strings.addAfter(strings.layer(at, layers[at - 1].name))}
      open={openGap === at}
      disabled={disabled}
      onToggle={() => setOpenGap(openGap === at ? null : at)}
      onAdd={(layer) => add(at, layer)}
    />
  );
  const dropMark = (index: number) => {
    if (!drag || drag.to !== index || drag.to === drag.from) return '';
    return drag.to < drag.from ? styles.dropBefore : styles.dropAfter;
  };

  return (
    <ol ref={column} className={styles.column} aria-label={strings.blocks}>
      <li>
        <div className={styles.input}>
          <b>{strings.input}</b> <span>{strings.inputNote}</span>
          <span className={styles.inputShape}>{kerasShape(INPUT_SHAPE)}</span>
        </div>
        {gap(0)}
      </li>
      {layers.map((layer, index) => (
        <li key={ids[index]} className={dropMark(index)}>
          <Block
            id={ids[index]}
            place={index + 1}
            places={layers.length}
            layer={layer}
            problems={problems.filter(({ at }) => at === index)}
            disabled={disabled}
            dragged={drag?.from === index ? drag.offset : null}
            handle={handleOf(index)}
            onMove={(to) => move(index, to)}
            onDuplicate={() => duplicate(index)}
            onRemove={() => remove(index)}
            onChange={(changed, typing) => onChange({ type: 'set', id: ids[index], layer: changed, typing })}
            onLeave={() => onChange({ type: 'typed' })}
          />
          {gap(index + 1)}
        </li>
      ))}
    </ol>
  );
}
