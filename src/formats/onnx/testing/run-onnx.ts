// Runs ONNX files by onnxruntime-web, which is what others run them by.

import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import type { NamedFile } from '../../../domain/exchange/exported.ts';
import type { DigitImages } from '../../../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../../domain/image/ink.ts';

env.wasm.numThreads = 1;
env.logLevel = 'error';

/**
 * @param dims of the input for so many images
 * @param beside files in which weights lie
 * @returns the last output as it is
 */
export async function runOnnx(
  { bytes }: NamedFile,
  images: DigitImages,
  dims: readonly number[] = [images.count, 1, 28, 28],
  beside: readonly NamedFile[] = [],
): Promise<Float32Array> {
  const externalData = beside.map(({ name, bytes: data }) => ({ path: name, data }));
  const session = await InferenceSession.create(bytes, { externalData });
  const ink = Float32Array.from(images.pixels.subarray(0, images.count * IMAGE_PIXELS), (byte) => byte / 255);
  const outputs = await session.run({ [session.inputNames[0]]: new Tensor('float32', ink, dims) });
  const last = outputs[session.outputNames[session.outputNames.length - 1]];
  const answers = Float32Array.from(last.data as Float32Array);
  await session.release();
  return answers;
}

/** @returns softmax of each ten numbers */
export function softmaxOfTens(values: Float32Array): Float32Array {
  return values.map((_, at) => {
    const ten = values.subarray(at - (at % 10), at - (at % 10) + 10);
    const most = Math.max(...ten);
    const sum = ten.reduce((total, value) => total + Math.exp(value - most), 0);
    return Math.exp(values[at] - most) / sum;
  });
}
