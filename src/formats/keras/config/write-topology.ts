// Writes a network as the Sequential model of Keras: in the dialect of Keras 3, and in that of Keras 2, which TensorFlow.js and the
// HDF5 files of both read. docs/formats.md has what either needs.

import { fieldsOf, rulesOf, usualValue, valueOf } from '../../../domain/network/layer-kinds/layer-kinds.ts';
import {
  BATCH_NORMALIZATION_EPSILON,
  type LayerSpec,
  type NetworkSpec,
} from '../../../domain/network/network-spec.ts';
import { INPUT_SHAPE, summarise } from '../../../domain/network/network-summary.ts';
import { layerNaming } from './layer-names.ts';

type Dialect = 'keras-2' | 'keras-3';

interface Written {
  className: string;
  config: Record<string, unknown>;
}

/** @returns the name that each layer of the network has in a file */
export function layerNames(network: NetworkSpec): string[] {
  const nameOf = layerNaming();
  return writtenLayers(network).map(({ className }) => nameOf(className));
}

/** @param network one without problems @returns `class_name` and `config`, and what the dialect has besides */
export function writeTopology(network: NetworkSpec, dialect: Dialect): Record<string, unknown> {
  const names = layerNames(network);
  const input = { className: 'InputLayer', config: inputConfig(dialect) };
  const layers = writtenLayers(network).map(({ className, config }, index) => ({
    className,
    config: { name: names[index], trainable: true, dtype: 'float32', ...config },
  }));
  return entry('Sequential', { name: 'digit_lab', layers: [input, ...layers].map(entryOf) }, 'keras');

  function entryOf({ className, config }: Written) {
    return entry(className, config, 'keras.layers');
  }

  function entry(className: string, config: object, module: string) {
    const plain = { class_name: className, config };
    return dialect === 'keras-3' ? { module, ...plain, registered_name: null } : plain;
  }
}

function inputConfig(dialect: Dialect) {
  const shape = [null, ...INPUT_SHAPE];
  return dialect === 'keras-3'
    ? { batch_shape: shape, dtype: 'float32', sparse: false, name: 'image' }
    : { batch_input_shape: shape, dtype: 'float32', sparse: false, name: 'image' };
}

function writtenLayers(network: NetworkSpec): Written[] {
  const shapes = summarise(network).map(({ outputShape }) => outputShape ?? []);
  return network.map((spec, index) => writtenLayer(spec, index === 0 ? INPUT_SHAPE : shapes[index - 1]));
}

function writtenLayer(spec: LayerSpec, input: readonly number[]): Written {
  // TensorFlow.js refuses to flatten what is flat already.
  if (spec.kind === 'flatten' && input.length === 1)
    return { className: 'Reshape', config: { target_shape: [...input] } };
  const fields = fieldsOf(spec.kind).map(([name, field]) => {
    const value = valueOf(spec, name) ?? usualValue(spec, field);
    return [field.keras, SQUARES.has(field.keras) ? [value, value] : value] as const;
  });
  return { className: rulesOf(spec).name, config: { ...Object.fromEntries(fields), ...BESIDES[spec.kind] } };
}

const SQUARES: ReadonlySet<string> = new Set(['kernel_size', 'pool_size', 'strides']);

/** Settings that we do not have stand at the value that makes the layer ours, whatever a version takes as its default. */
const MAPS = { data_format: 'channels_last' };
const BESIDES: Readonly<Partial<Record<LayerSpec['kind'], object>>> = {
  conv2d: { ...MAPS, dilation_rate: [1, 1] },
  maxPooling2d: MAPS,
  averagePooling2d: MAPS,
  globalAveragePooling2d: MAPS,
  flatten: MAPS,
  batchNormalization: {
    ...{ axis: -1, momentum: 0.99, epsilon: BATCH_NORMALIZATION_EPSILON, center: true, scale: true },
  },
};
