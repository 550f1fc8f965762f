// Defines what it takes to read one operator: what it gets, and how the view of the numbers changes.

import { refuseWeights, type Place } from '../constants/refuse.ts';
import type { Attributes } from '../constants/attributes.ts';
import type { NetworkBuilder } from './network-builder.ts';
import type { Constant } from '../constants/tensors.ts';
import type { View } from '../layout/view.ts';

export interface Operator {
  place: Place;
  attributes: Attributes;
  /** How the file lays out what comes in. */
  view: View;
  /** They stand where the operator takes them; the digit's own place, and one that is left out, is null. */
  constants: readonly (Constant | null)[];
  network: NetworkBuilder;
  /** The version of the operators that the file uses. */
  version: number;
}

/** Adds layers as they are needed. @returns how the file lays out what comes out @throws ImportRefused */
export type ReadOperator = (operator: Operator) => View;

/** @param name of the weight as the standard of ONNX has it @throws ImportRefused where it is no constant or left out */
export function constantAt({ place, constants }: Operator, at: number, name: string): Constant {
  return constants[at] ?? refuseWeights(place, name, [], null);
}

/** @returns the constant's numbers @throws ImportRefused where its sides are others */
export function vectorAt(operator: Operator, at: number, name: string, length: number): ArrayLike<number> {
  const { dims, values } = constantAt(operator, at, name);
  if (dims.length !== 1 || dims[0] !== length) refuseWeights(operator.place, name, [length], [...dims]);
  return values;
}
