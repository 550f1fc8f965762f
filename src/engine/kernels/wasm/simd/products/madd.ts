// Multiplies and adds four floats at a time. The build for relaxed SIMD rounds once where the processor can, the other one twice.

export function madd(a: v128, b: v128, sum: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? v128.relaxed_madd<f32>(a, b, sum) : f32x4.add(sum, f32x4.mul(a, b));
}
