// Uploads training images to the GPU as bytes, four pixels a texel, and gathers batches from them.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { env, type TensorInfo } from '@tensorflow/tfjs-core';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../../domain/image/ink.ts';
import { PART, type GatherDigitsInputs } from '../ops/gather-digits.ts';
import { runFlat } from './flat-program.ts';
import { insidesOf } from './webgl-insides.ts';
import type { WebglKernel } from './webgl-kernel.ts';

const TEXELS = IMAGE_PIXELS / 4;
/** This is tfjs's TextureUsage.PIXELS, a texture of bytes. */
const BYTES = 2;

/**
 * @param pixels of all images, 784 bytes each
 * @returns a tensor that only GatherDigits can read; null when the device's textures are too small for it
 */
export function uploadDigits(backend: MathBackendWebGL, pixels: Uint8Array): TensorInfo | null {
  const side = Math.min(env().getNumber('WEBGL_MAX_TEXTURE_SIZE'), 4_096);
  const texels = pixels.length / 4;
  const width = Math.min(side, texels);
  const height = Math.ceil(texels / width);
  if (height > side) return null;
  const store = backend.makeTensorInfo([height, width], 'int32');
  const insides = insidesOf(backend);
  insides.texData.get(store.dataId).usage = BYTES;
  let data = pixels;
  if (texels !== width * height) {
    data = new Uint8Array(width * height * 4);
    data.set(pixels);
  }
  insides.gpgpu.uploadPixelDataToTexture(insides.getTexture(store.dataId), { width, height, data });
  return store;
}

/** @returns [size, 28, 28, 1], in [0,1] */
export const gatherDigits: WebglKernel<GatherDigitsInputs> = (backend, { store, picks }) => {
  const [size] = picks.shape;
  return runFlat(backend, {
    inputs: { S: store, P: picks },
    outputShape: [size, IMAGE_SIDE, IMAGE_SIDE, 1],
    body: `
    ivec2 at = split(index, ${IMAGE_PIXELS});
    int image = int(P(at.y * 2) + 0.5) * ${PART} + int(P(at.y * 2 + 1) + 0.5);
    int texel = image * ${TEXELS} + at.x / 4;
    vec4 four = texelFetch(tS, ivec2(texel % ${store.shape[1]}, texel / ${store.shape[1]}), 0);
    setOutput(four[at.x % 4]);`,
  });
};
