// Output shapes and parameter counts as Keras's summary gives them, for convolutions of stride 1.

import { IMAGE_SIDE } from './ink.ts';
import type { LayerSpec, NetworkSpec } from './network-spec.ts';

export interface LayerSummary {
  spec: LayerSpec;
  /** Keras's class name. */
  name: string;
  /** Without the batch axis: [height, width, channels] or [units]. */
  outputShape: number[];
  parameters: number;
}

/** @param inputShape [height, width, channels] */
export function summarise(network: NetworkSpec, inputShape = [IMAGE_SIDE, IMAGE_SIDE, 1]): LayerSummary[] {
  let shape = inputShape;
  return network.map((spec) => {
    const summary = summariseLayer(spec, shape);
    shape = summary.outputShape;
    return summary;
  });
}

function summariseLayer(spec: LayerSpec, input: number[]): LayerSummary {
  const [height, width, channels] = input;
  switch (spec.kind) {
    case 'conv2d': {
      const shrink = spec.padding === 'same' ? 0 : spec.kernelSize - 1;
      return {
        spec,
        name: 'Conv2D',
        outputShape: [height - shrink, width - shrink, spec.filters],
        parameters: (spec.kernelSize ** 2 * channels + Number(spec.useBias ?? true)) * spec.filters,
      };
    }
    case 'maxPooling2d': {
      const pooled = (length: number) => Math.floor(length / spec.poolSize);
      return {
        spec,
        name: 'MaxPooling2D',
        outputShape: [pooled(height), pooled(width), channels],
        parameters: 0,
      };
    }
    case 'batchNormalization':
      // gamma, beta, and the running mean and variance, which no optimizer moves.
      return {
        spec,
        name: 'BatchNormalization',
        outputShape: input,
        parameters: 4 * input[input.length - 1],
      };
    case 'activation':
      return { spec, name: 'Activation', outputShape: input, parameters: 0 };
    case 'dropout':
      return { spec, name: 'Dropout', outputShape: input, parameters: 0 };
    case 'flatten':
      return {
        spec,
        name: 'Flatten',
        outputShape: [input.reduce((size, side) => size * side, 1)],
        parameters: 0,
      };
    case 'dense':
      return {
        spec,
        name: 'Dense',
        outputShape: [spec.units],
        parameters: (input[0] + Number(spec.useBias ?? true)) * spec.units,
      };
  }
}
