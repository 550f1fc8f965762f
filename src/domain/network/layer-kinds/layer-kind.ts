// Defines what the program has to know of a kind of layer to show and edit it, check it, count its parameters, and write it in
// links and Keras code. Each kind says so in one place.

import type { Bounds } from '../../bounds.ts';
import type { LayerSpec } from '../network-spec.ts';

/** A shape is [height, width, channels], or [units] after flattening, without the batch axis. */
export type Shape = readonly number[];

interface Field {
  /** Keras has this name for the argument. */
  keras: string;
  /** The field may be left out of a spec, and then has Keras's default. */
  optional?: true;
}

export interface NumberField extends Field {
  type: 'number';
  bounds: Bounds;
  /** A link has this text before the number. */
  code: string;
  /** It is Keras's default. */
  usual?: number;
  /** Keras's default is the value of this field. */
  usuallyAs?: FieldName;
}

export interface ChoiceField<Value extends string = string> extends Field {
  type: 'choice';
  /** Each choice, in the order of the editor, has the text that stands for it in a link. */
  codes: Readonly<Record<Value, string>>;
  usual?: Value;
}

export interface FlagField extends Field {
  type: 'flag';
  usual: true;
  /** A link has this text where the flag is off. */
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

/** It has exactly the fields of the spec, each of its type, in the order of the editor. */
type FieldsOf<Spec extends LayerSpec> = {
  readonly [Name in NamesOf<Spec>]: FieldFor<NonNullable<Spec[Name]>> &
    (undefined extends Spec[Name] ? { optional: true } : { optional?: never });
};

/** The functions are methods, so that TypeScript lets one type stand for all kinds: callers find them by the spec's kind. */
export interface LayerBehaviour<Spec extends LayerSpec> {
  /** It is Keras's class name. */
  name: string;
  /** A layer of this kind begins with this letter in a link; no two kinds share one. */
  code: string;
  /** The editor adds the layer with these values. */
  fresh: Spec;
  /** The input is maps, [height, width, channels], or a row, [units]. */
  takes: 'maps' | 'row' | 'either';
  /** @returns the side of its square kernel or pool; a kind without one lacks this method */
  window?(spec: Spec): number;
  /** @returns null where the layer cannot take such an input, or a number of its spec is no count */
  outputShape(spec: Spec, input: Shape): number[] | null;
  /** @param input a shape that the layer can take @returns the shapes of its weights in Keras's order */
  weights(spec: Spec, input: Shape): number[][];
  /** Counts the multiplications of one image's forward pass. An average counts as one, without its sum. */
  multiplications(spec: Spec, input: Shape, output: Shape): number;
}

export interface LayerRules<Spec extends LayerSpec> extends LayerBehaviour<Spec> {
  fields: FieldsOf<Spec>;
}
