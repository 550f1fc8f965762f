// Shows a place between two blocks: a button opens the choice of layers there, each with a sentence on what it does.

import { useEffect, useRef } from 'react';
import { LAYER_KINDS } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Icon } from './Icon.tsx';
import { NEW_LAYERS } from './layer-fields.ts';
import { layerStrings } from './layer-strings.ts';
import styles from './Palette.module.css';
import { modelStrings } from './strings.ts';

interface PaletteProps {
  name: string;
  open: boolean;
  disabled: boolean;
  onToggle(): void;
  onAdd(layer: LayerSpec): void;
}

export function Palette({ name, open, disabled, onToggle, onAdd }: PaletteProps) {
  const strings = useStrings(modelStrings);
  const { does } = useStrings(layerStrings);
  const toggle = useRef<HTMLButtonElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) choices.current?.querySelector('button')?.focus();
  }, [open]);
  const close = () => {
    toggle.current?.focus();
    onToggle();
  };
  return (
    <div className={styles.gap}>
      <button
        ref={toggle}
        type="button"
        className={styles.add}
        aria-label={name}
        title={name}
        aria-expanded={open}
        disabled={disabled}
        onClick={onToggle}
      >
        <Icon name="plus" />
      </button>
      {open && !disabled && (
        <div
          role="group"
          aria-label={name}
          className={styles.palette}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          <div className={styles.paletteHead}>
            <strong>{strings.choose}</strong>
            <button type="button" className={styles.close} aria-label={strings.close} onClick={close}>
              <Icon name="remove" />
            </button>
          </div>
          <div ref={choices} className={styles.kinds}>
            {NEW_LAYERS.map((layer) => (
              <button key={layer.kind} type="button" className={styles.kind} onClick={() => onAdd(layer)}>
                <b>{LAYER_KINDS[layer.kind].name}</b>
                <span>{does[layer.kind]}</span>
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
