// Training images on the GPU as bytes, four pixels a texel, and the gathering of a batch from them.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { env, type TensorInfo } from '@tensorflow/tfjs-core';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../../domain/image/ink.ts';
import { runFlat } from './flat-program.ts';

export const GATHER_DIGITS = 'GatherDigits';

const TEXELS = IMAGE_PIXELS / 4;
/** Half floats hold whole numbers up to 2048, so an index travels in two parts. */
const PART = 1_024;

/** TextureUsage.PIXELS of tfjs: a texture of bytes. */
const BYTES = 2;

interface WebglInsides {
  texData: { get(dataId: object): { usage: number } };
  gpgpu: {
    uploadPixelDataToTexture(
      texture: WebGLTexture,
      pixels: { width: number; height: number; data: Uint8Array },
    ): void;
  };
  getTexture(dataId: object): WebGLTexture;
}

/** @returns a tensor that only GatherDigits can read; null when the device's textures are too small for it */
export function uploadDigits(backend: MathBackendWebGL, pixels: Uint8Array): TensorInfo | null {
  const side = Math.min(env().getNumber('WEBGL_MAX_TEXTURE_SIZE'), 4_096);
  const texels = pixels.length / 4;
  const width = Math.min(side, texels);
  const height = Math.ceil(texels / width);
  if (height > side) return null;
  const store = backend.makeTensorInfo([height, width], 'int32');
  const insides = backend as unknown as WebglInsides;
  insides.texData.get(store.dataId).usage = BYTES;
  let data = pixels;
  if (texels !== width * height) {
    data = new Uint8Array(width * height * 4);
    data.set(pixels);
  }
  insides.gpgpu.uploadPixelDataToTexture(insides.getTexture(store.dataId), { width, height, data });
  return store;
}

/** @param index of an image @returns the two numbers that stand for it in `picks` */
export function pickOf(index: number): [number, number] {
  return [Math.floor(index / PART), index % PART];
}

/** @param store from uploadDigits @param picks [size, 2] as pickOf @returns [size, 28, 28, 1], in [0,1] */
export function webglGatherDigits(
  backend: MathBackendWebGL,
  store: TensorInfo,
  picks: TensorInfo,
): TensorInfo {
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
}
