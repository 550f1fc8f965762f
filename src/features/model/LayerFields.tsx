// The fields of one layer.

import { useId } from 'react';
import { LAYER_BOUNDS, type LayerField } from '../../domain/network/network-bounds.ts';
import type { NetworkProblem } from '../../domain/network/network-problems.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import styles from './Block.module.css';
import { fieldOf, LAYER_FIELDS, withField, type EditableField } from './layer-fields.ts';
import { layerStrings } from './layer-strings.ts';
import { NumberField } from './NumberField.tsx';

interface LayerFieldsProps {
  layer: LayerSpec;
  problems: readonly NetworkProblem[];
  disabled: boolean;
  /** @param typing name of the field, where it is one of many keystrokes */
  onChange(layer: LayerSpec, typing?: string): void;
  onLeave(): void;
}

export function LayerFields({ layer, problems, disabled, onChange, onLeave }: LayerFieldsProps) {
  const strings = useStrings(layerStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const base = useId();
  const errorOf = (name: LayerField) => {
    if (!problems.some((each) => each.problem === 'out-of-bounds' && each.field === name)) return null;
    const { min, max, integer } = LAYER_BOUNDS[name];
    const words = integer ? strings.wholeOutOfBounds : strings.outOfBounds;
    return words(number.format(min), number.format(max));
  };

  const control = (field: EditableField) => {
    const id = base + field.name;
    const label = strings.fields[field.name];
    const value = fieldOf(layer, field.name);
    switch (field.type) {
      case 'number':
        return (
          <NumberField
            key={field.name}
            {...{ id, label, disabled, onLeave }}
            value={value as number | undefined}
            placeholder={field.optional && leftOut(layer)}
            error={errorOf(field.name)}
            onChange={(next) => onChange(withField(layer, field.name, next), field.name)}
          />
        );
      case 'choice':
        return (
          <div key={field.name} className={styles.field}>
            <label htmlFor={id}>{label}</label>
            <select
              id={id}
              className={styles.choice}
              value={String(value)}
              disabled={disabled}
              onChange={(event) => onChange(withField(layer, field.name, event.target.value))}
            >
              {field.options.map((option) => (
                <option key={option}>{option}</option>
              ))}
            </select>
          </div>
        );
      case 'flag':
        return (
          <label key={field.name} className={styles.flag}>
            <input
              type="checkbox"
              checked={value === true}
              disabled={disabled}
              onChange={(event) => onChange(withField(layer, field.name, event.target.checked))}
            />
            {label}
          </label>
        );
    }
  };

  const fields = LAYER_FIELDS[layer.kind];
  return fields.length === 0 ? null : <div className={styles.fields}>{fields.map(control)}</div>;
}

/** What an empty field stands for: a pool moves by its own size. */
function leftOut(layer: LayerSpec): string {
  return 'poolSize' in layer && !Number.isNaN(layer.poolSize) ? String(layer.poolSize) : '';
}
