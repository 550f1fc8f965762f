// Output shapes and parameter counts as Keras's summary gives them. A network that cannot be built is summarised as far as
// it goes: the editor shows it while it is being put together.

import { IMAGE_SIDE } from '../image/ink.ts';
import type { Shape } from './layer-kinds/layer-kind.ts';
import { rulesOf } from './layer-kinds/layer-kinds.ts';
import type { LayerSpec, NetworkSpec } from './network-spec.ts';

/** The page's digits: [height, width, channels]. */
export const INPUT_SHAPE: Shape = [IMAGE_SIDE, IMAGE_SIDE, 1];

export interface LayerSummary {
  spec: LayerSpec;
  /** Keras's class name. */
  name: string;
  /** The shape without the batch axis: [height, width, channels] or [units]; null from the first layer that cannot be built. */
  outputShape: number[] | null;
  /** Null where the shape is. */
  parameters: number | null;
}

/** @returns one entry a layer @param inputShape [height, width, channels] */
export function summarise(network: NetworkSpec, inputShape = INPUT_SHAPE): LayerSummary[] {
  let shape: Shape | null = inputShape;
  return network.map((spec) => {
    const rules = rulesOf(spec);
    const outputShape: number[] | null = shape && rules.outputShape(spec, shape);
    const parameters = shape && outputShape ? rules.parameters(spec, shape) : null;
    shape = outputShape;
    return { spec, name: rules.name, outputShape, parameters };
  });
}

/** @returns the sum over the layers that can be built, as Keras's "Total params" counts them, those that no optimizer moves included. */
export function totalParameters(layers: readonly LayerSummary[]): number {
  return layers.reduce((sum, { parameters }) => sum + (parameters ?? 0), 0);
}
