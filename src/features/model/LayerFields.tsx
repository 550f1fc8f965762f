// Shows the fields of a layer.

import { useId } from 'react';
import type { Bounds } from '../../domain/bounds.ts';
import type { FieldName, FieldValue, LayerField } from '../../domain/network/layer-kinds/layer-kind.ts';
import { fieldsOf, usualValue } from '../../domain/network/layer-kinds/layer-kinds.ts';
import type { NetworkProblem } from '../../domain/network/network-problems.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import styles from './Block.module.css';
import { fieldOf, withField } from './layer-fields.ts';
import { layerStrings } from './layer-strings.ts';
import { NumberField } from './NumberField.tsx';

interface LayerFieldsProps {
  layer: LayerSpec;
  problems: readonly NetworkProblem[];
  disabled: boolean;
  /** @param typing name of the field, where the change is one of many keystrokes */
  onChange(layer: LayerSpec, typing?: string): void;
  onLeave(): void;
}

export function LayerFields({ layer, problems, disabled, onChange, onLeave }: LayerFieldsProps) {
  const strings = useStrings(layerStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const base = useId();
  const errorOf = (name: FieldName, { min, max, integer }: Bounds) => {
    if (!problems.some((each) => each.problem === 'out-of-bounds' && each.field === name)) return null;
    const words = integer ? strings.wholeOutOfBounds : strings.outOfBounds;
    return words(number.format(min), number.format(max));
  };

  const control = ([name, field]: readonly [FieldName, LayerField]) => {
    const id = base + name;
    const label = strings.fields[name];
    const value = fieldOf(layer, name);
    switch (field.type) {
      case 'number':
        return (
          <NumberField
            key={name}
            {...{ id, label, disabled, onLeave }}
            value={value as number | undefined}
            placeholder={field.usuallyAs && leftOut(usualValue(layer, field))}
            bounds={field.bounds}
            error={errorOf(name, field.bounds)}
            onChange={(next) => onChange(withField(layer, name, next), name)}
          />
        );
      case 'choice':
        return (
          <div key={name} className={styles.field}>
            <label htmlFor={id}>{label}</label>
            <select
              id={id}
              className={styles.choice}
              value={String(value)}
              disabled={disabled}
              onChange={(event) => onChange(withField(layer, name, event.target.value))}
            >
              {Object.keys(field.codes).map((option) => (
                <option key={option}>{option}</option>
              ))}
            </select>
          </div>
        );
      case 'flag':
        return (
          <label key={name} className={styles.flag}>
            <input
              type="checkbox"
              checked={value === true}
              disabled={disabled}
              onChange={(event) => onChange(withField(layer, name, event.target.checked))}
            />
            <span>{label}</span>
          </label>
        );
    }
  };

  const fields = fieldsOf(layer.kind);
  return fields.length === 0 ? null : <div className={styles.fields}>{fields.map(control)}</div>;
}

/** Writes what an empty field stands for: a pool moves by its own size, which may be NaN while it is typed. */
function leftOut(usual: FieldValue): string {
  return Number.isNaN(usual) ? '' : String(usual);
}
