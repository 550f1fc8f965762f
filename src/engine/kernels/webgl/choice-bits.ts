// Which of four pooled positions survived rides in the two lowest bits of the pooled value: one texture, one pass.

import { env } from '@tensorflow/tfjs-core';

/** GLSL: withChoice(value, which) and choiceOf(value). Half floats keep ten bits, of which it takes two. */
export function choiceBits(): string {
  return env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')
    ? `
  float withChoice(float value, uint which) { return uintBitsToFloat((floatBitsToUint(value) & ~3u) | which); }
  int choiceOf(float value) { return int(floatBitsToUint(value) & 3u); }`
    : `
  float withChoice(float value, uint which) {
    return unpackHalf2x16((packHalf2x16(vec2(value, 0.0)) & 0xfffcu) | which).x;
  }
  int choiceOf(float value) { return int(packHalf2x16(vec2(value, 0.0)) & 3u); }`;
}
