// A network as a short text of characters that an address may hold as they are: "c10k3r~p2~d0.2~f~u128r~d0.2~u10m" is the
// tutorial's. What is left at its default is left out, and comes back left out.

import type {
  Activation,
  Conv2dSpec,
  DenseSpec,
  HiddenActivation,
  LayerSpec,
  NetworkSpec,
  PoolingSpec,
} from '../network/network-spec.ts';

const ACTIVATION_CODES: Record<Activation, string> = {
  linear: 'l',
  relu: 'r',
  elu: 'e',
  sigmoid: 'g',
  tanh: 't',
  softmax: 'm',
};
const ACTIVATIONS_BY_CODE = new Map(
  (Object.keys(ACTIVATION_CODES) as Activation[]).map((name) => [ACTIVATION_CODES[name], name]),
);

const CONV2D = /^c(\d{1,4})k(\d{1,4})([lregt])(?:x(\d{1,4}))?(s?)(n?)$/;
const POOLING = /^([pa])(\d{1,4})(?:x(\d{1,4}))?(s?)$/;
const DENSE = /^u(\d{1,5})([lregtm])(n?)$/;
const ACTIVATION = /^v([lregtm])$/;
const DROPOUT = /^d(\d(?:\.\d{1,17})?)$/;

/** Of a network without problems; another one gives a text that may not be read again. */
export function encodeNetwork(network: NetworkSpec): string {
  return network.map(encodeLayer).join('~');
}

/** @returns null where it cannot be read; whether the network is any good is asked of networkProblems */
export function decodeNetwork(text: string): NetworkSpec | null {
  const layers = text.split('~').map(decodeLayer);
  return layers.every((layer) => layer !== null) ? layers : null;
}

function encodeLayer(spec: LayerSpec): string {
  switch (spec.kind) {
    case 'conv2d':
      return `c${spec.filters}k${spec.kernelSize}${ACTIVATION_CODES[spec.activation]}${strides(spec, 1)}${same(spec)}${noBias(spec)}`;
    case 'maxPooling2d':
    case 'averagePooling2d': {
      const letter = spec.kind === 'maxPooling2d' ? 'p' : 'a';
      return `${letter}${spec.poolSize}${strides(spec, spec.poolSize)}${same(spec)}`;
    }
    case 'globalAveragePooling2d':
      return 'g';
    case 'batchNormalization':
      return 'b';
    case 'activation':
      return `v${ACTIVATION_CODES[spec.activation]}`;
    case 'dropout':
      return `d${spec.rate}`;
    case 'flatten':
      return 'f';
    case 'dense':
      return `u${spec.units}${ACTIVATION_CODES[spec.activation]}${noBias(spec)}`;
  }
}

const strides = (spec: Conv2dSpec | PoolingSpec, usual: number) =>
  spec.strides === undefined || spec.strides === usual ? '' : `x${spec.strides}`;
const same = (spec: Conv2dSpec | PoolingSpec) => (spec.padding === 'same' ? 's' : '');
const noBias = (spec: Conv2dSpec | DenseSpec) => (spec.useBias === false ? 'n' : '');

function decodeLayer(code: string): LayerSpec | null {
  if (code === 'g') return { kind: 'globalAveragePooling2d' };
  if (code === 'b') return { kind: 'batchNormalization' };
  if (code === 'f') return { kind: 'flatten' };
  const dropout = DROPOUT.exec(code);
  if (dropout) return { kind: 'dropout', rate: Number(dropout[1]) };
  const activation = ACTIVATION.exec(code);
  if (activation) return { kind: 'activation', activation: activationOf(activation[1]) };
  return decodeConv2d(code) ?? decodePooling(code) ?? decodeDense(code);
}

function decodeConv2d(code: string): Conv2dSpec | null {
  const found = CONV2D.exec(code);
  if (!found) return null;
  const [, filters, kernelSize, activation, step, padding, bias] = found;
  return {
    kind: 'conv2d',
    filters: Number(filters),
    kernelSize: Number(kernelSize),
    // The pattern takes no softmax here.
    activation: activationOf(activation) as HiddenActivation,
    ...(step && { strides: Number(step) }),
    ...(padding && { padding: 'same' }),
    ...(bias && { useBias: false }),
  };
}

function decodePooling(code: string): PoolingSpec | null {
  const found = POOLING.exec(code);
  if (!found) return null;
  const [, letter, poolSize, step, padding] = found;
  return {
    kind: letter === 'p' ? 'maxPooling2d' : 'averagePooling2d',
    poolSize: Number(poolSize),
    ...(step && { strides: Number(step) }),
    ...(padding && { padding: 'same' }),
  };
}

function decodeDense(code: string): DenseSpec | null {
  const found = DENSE.exec(code);
  if (!found) return null;
  const [, units, activation, bias] = found;
  return {
    kind: 'dense',
    units: Number(units),
    activation: activationOf(activation),
    ...(bias && { useBias: false }),
  };
}

function activationOf(code: string): Activation {
  return ACTIVATIONS_BY_CODE.get(code)!;
}
