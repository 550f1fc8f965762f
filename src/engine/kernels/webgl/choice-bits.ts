// The two lowest bits of a pooled value say which of its four positions was the largest, so that one pass writes both into one
// texture.

import { env } from '@tensorflow/tfjs-core';

/** @returns GLSL of withChoice(value, which) and choiceOf(value); of the ten bits of a 16-bit float's fraction it takes two */
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
