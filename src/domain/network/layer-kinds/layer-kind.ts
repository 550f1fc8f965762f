// What the program has to know of a kind of layer to show, edit, check, count, link and write it. Each kind says so once.

import type { Bounds } from '../../bounds.ts';
import type { LayerSpec } from '../network-spec.ts';

/** [height, width, channels], or [units] once the maps are a row; without the batch axis. */
export type Shape = readonly number[];

interface Field {
  /** Keras's name of the argument. */
  keras: string;
  /** It may be left out of a spec, which is then the layer that Keras makes without it. */
  optional?: true;
}

export interface NumberField extends Field {
  type: 'number';
  bounds: Bounds;
  /** What stands before it in a link, if anything. */
  code: string;
  /** What Keras takes where it is left out. */
  usual?: number;
  /** Where it is left out, Keras takes the value of this field. */
  usuallyAs?: FieldName;
}

export interface ChoiceField<Value extends string = string> extends Field {
  type: 'choice';
  /** Every choice, in the order of the editor, with what stands for it in a link. */
  codes: Readonly<Record<Value, string>>;
  usual?: Value;
}

export interface FlagField extends Field {
  type: 'flag';
  usual: true;
  /** What stands in a link where it is off. */
  code: string;
}

export type LayerField = NumberField | ChoiceField | FlagField;

type NamesOf<Spec> = Spec extends LayerSpec ? Exclude<keyof Spec, 'kind'> : never;
export type FieldName = NamesOf<LayerSpec>;
export type FieldValue = number | string | boolean | undefined;

type FieldFor<Value> = [Value] extends [number]
  ? NumberField
  : [Value] extends [boolean]
    ? FlagField
    : [Value] extends [string]
      ? ChoiceField<Value>
      : never;

/** Exactly the fields that the spec has, each of its type, in the order of the editor. */
type FieldsOf<Spec extends LayerSpec> = {
  readonly [Name in NamesOf<Spec>]: FieldFor<NonNullable<Spec[Name]>> &
    (undefined extends Spec[Name] ? { optional: true } : { optional?: never });
};

/** The functions are methods, which TypeScript lets stand for all kinds: whoever asks has found them by the spec's own kind. */
export interface LayerBehaviour<Spec extends LayerSpec> {
  /** Keras's class name. */
  name: string;
  /** The letter that the layer begins with in a link; no two kinds share one. */
  code: string;
  /** The layer as it is added. */
  fresh: Spec;
  /** What it can be given: maps, a row of numbers, or either. */
  takes: 'maps' | 'row' | 'either';
  /** The side of the square that it lays on maps; a kind without one leaves it out. */
  window?(spec: Spec): number;
  /** @returns null where the layer cannot take such an input, or its own numbers are none */
  outputShape(spec: Spec, input: Shape): number[] | null;
  /** Counted as Keras does, those that no optimizer moves included. @param input a shape that the layer can take */
  parameters(spec: Spec, input: Shape): number;
  /** Counted for one image, forward. An average is one multiplication a number that it gives, its sum none. */
  multiplications(spec: Spec, input: Shape, output: Shape): number;
}

export interface LayerRules<Spec extends LayerSpec> extends LayerBehaviour<Spec> {
  fields: FieldsOf<Spec>;
}
