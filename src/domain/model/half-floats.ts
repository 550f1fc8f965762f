// Converts numbers to and from IEEE 754 half floats: their 11 significant bits are enough for weights and take half the bytes.

/** Rounds to nearest, ties to even, as IEEE 754 does. @returns bits of half floats; too large numbers become infinite */
export function toHalves(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return Uint16Array.from(bits, halfOf);
}

function halfOf(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 127 + 15;
  const fraction = bits & 0x7fffff;
  if (exponent >= 31) return sign | 0x7c00 | (((bits >>> 23) & 0xff) === 0xff && fraction ? 0x200 : 0);
  // Below the smallest normal half float the implicit leading one is made explicit and shifted.
  const shift = exponent <= 0 ? 14 - exponent : 13;
  if (shift > 24) return sign;
  const whole = exponent <= 0 ? fraction | 0x800000 : fraction;
  const kept = whole >>> shift;
  const rest = whole & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  const up = rest > half || (rest === half && (kept & 1) === 1) ? 1 : 0;
  // A carry runs into the exponent, as it should.
  return sign | ((exponent <= 0 ? 0 : exponent << 10) + kept + up);
}

/** The result is exact, since every half float is a float. @param halves bits of half floats */
export function fromHalves(halves: Uint16Array): Float32Array {
  // A loop over integers takes a millisecond where Float32Array.from and powers took twenty, before the first answer.
  const bits = new Uint32Array(halves.length);
  for (let index = 0; index < halves.length; index++) bits[index] = bitsOf(halves[index]);
  return new Float32Array(bits.buffer);
}

/** @returns the bits of the same number as a float */
function bitsOf(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = half & 0x7c00;
  const fraction = (half & 0x3ff) << 13;
  if (exponent === 0x7c00) return sign | 0x7f800000 | fraction;
  if (exponent > 0) return sign | ((exponent << 13) + ((127 - 15) << 23)) | fraction;
  if (fraction === 0) return sign;
  // A number below the smallest normal half float is a normal float: its first bit becomes the implicit one.
  const shift = Math.clz32(fraction) - 8;
  return sign | ((127 - 14 - shift) << 23) | ((fraction << shift) & 0x7fffff);
}
