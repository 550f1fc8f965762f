// Reads the numbers of a weight as TensorFlow.js writes them: floats, or quantized ones (tfjs-core, io/types.ts).

import { fromHalves } from '../../domain/model/half-floats.ts';
import { own, textOf } from '../read-json.ts';

/** A number of a type takes so many bytes. */
const BYTES: Readonly<Record<string, number>> = {
  ...{ float32: 4, int32: 4, bool: 1, complex64: 8 },
  ...{ float16: 2, uint16: 2, uint8: 1 },
};

/** @returns the bytes that each number of the weight takes in its file; NaN where its type is unknown */
export function encodedBytes(weight: unknown): number {
  const type = typeOf(weight);
  return Object.hasOwn(BYTES, type) ? BYTES[type] : NaN;
}

/** @param bytes as many as its shape and type need @returns null where it holds no weights, but counts or truths */
export function readEncoded(weight: unknown, bytes: Uint8Array<ArrayBuffer>): Float32Array | null {
  // The copy begins where numbers of several bytes may begin.
  const { buffer } = bytes.slice();
  const quantization = own(weight, 'quantization');
  if (quantization === undefined) return typeOf(weight) === 'float32' ? new Float32Array(buffer) : null;
  const [scale, min] = [own(quantization, 'scale') ?? 1, own(quantization, 'min') ?? 0].map(Number);
  switch (typeOf(weight)) {
    case 'float16':
      return fromHalves(new Uint16Array(buffer));
    case 'uint16':
      return Float32Array.from(new Uint16Array(buffer), (value) => value * scale + min);
    case 'uint8':
      return Float32Array.from(bytes, (value) => value * scale + min);
    default:
      return null;
  }
}

function typeOf(weight: unknown): string {
  return textOf(own(own(weight, 'quantization'), 'dtype')) || textOf(own(weight, 'dtype'));
}
