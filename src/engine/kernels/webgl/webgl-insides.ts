// Types what our kernels use of tfjs's webgl backend beyond its published types.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';

type Program = WebGLProgram & { vao: WebGLVertexArrayObject };

export interface TextureData {
  /** These are rows and columns of floats; a packed texture has half as many of each in texels. */
  texShape: [number, number];
  isPacked: boolean;
  usage: number | null;
  /** A slice of a tensor shares its texture. */
  slice?: { flatOffset: number } | null;
}

export interface WebglInsides {
  texData: { get(dataId: TensorInfo['dataId']): TextureData };
  gpgpu: {
    gl: WebGL2RenderingContext;
    createProgram(fragmentShader: WebGLShader): Program;
    buildVao(program: Program): void;
    uploadPixelDataToTexture(
      texture: WebGLTexture,
      pixels: { width: number; height: number; data: Uint8Array },
    ): void;
  };
  uploadToGPU(dataId: TensorInfo['dataId']): void;
  unpackTensor(tensor: TensorInfo): TensorInfo;
  getTexture(dataId: TensorInfo['dataId']): WebGLTexture;
  /** It is a list while tfjs measures a kernel. */
  activeTimers: { name: string; query: Promise<number> }[] | null | undefined;
  startTimer(): unknown;
  endTimer(query: unknown): unknown;
  getQueryTime(query: unknown): Promise<number>;
}

/** @returns the same backend */
export function insidesOf(backend: MathBackendWebGL): WebglInsides {
  return backend as unknown as WebglInsides;
}
