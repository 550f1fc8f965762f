// Computes output shapes and parameter counts as Keras's summary gives them. A network that cannot be built is summarised up to
// the first wrong layer, since the editor shows it meanwhile.

import { IMAGE_SIDE } from '../image/ink.ts';
import type { Shape } from './layer-kinds/layer-kind.ts';
import { rulesOf } from './layer-kinds/layer-kinds.ts';
import { sizeOf } from './layer-kinds/windows.ts';
import type { LayerSpec, NetworkSpec } from './network-spec.ts';

/** An image of a digit has this [height, width, channels]. */
export const INPUT_SHAPE: Shape = [IMAGE_SIDE, IMAGE_SIDE, 1];

export interface LayerSummary {
  spec: LayerSpec;
  /** It is Keras's class name. */
  name: string;
  /** It is [height, width, channels] or [units], without the batch axis, and null from the first layer that cannot be built. */
  outputShape: number[] | null;
  /** It is null where the shape is. */
  parameters: number | null;
}

/** @param inputShape [height, width, channels] or [units] @returns an entry for each layer */
export function summarise(network: NetworkSpec, inputShape = INPUT_SHAPE): LayerSummary[] {
  let shape: Shape | null = inputShape;
  return network.map((spec) => {
    const rules = rulesOf(spec);
    const outputShape: number[] | null = shape && rules.outputShape(spec, shape);
    const parameters = shape && outputShape ? countOf(rules.weights(spec, shape)) : null;
    shape = outputShape;
    return { spec, name: rules.name, outputShape, parameters };
  });
}

/** @returns Keras's "Total params", non-trainable ones included, of the layers that can be built */
export function totalParameters(layers: readonly LayerSummary[]): number {
  return layers.reduce((sum, { parameters }) => sum + (parameters ?? 0), 0);
}

/** @returns the shapes of all weights in Keras's order, non-trainable ones included, of the layers that can be built */
export function weightShapes(network: NetworkSpec): number[][] {
  let input: Shape | null = INPUT_SHAPE;
  return summarise(network).flatMap(({ spec, outputShape }) => {
    const shapes = input && outputShape ? rulesOf(spec).weights(spec, input) : [];
    input = outputShape;
    return shapes;
  });
}

function countOf(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, shape) => sum + sizeOf(shape), 0);
}
