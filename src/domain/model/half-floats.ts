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
  return Float32Array.from(halves, (half) => {
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >>> 10) & 0x1f;
    const fraction = half & 0x3ff;
    if (exponent === 31) return fraction ? NaN : sign * Infinity;
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
  });
}
