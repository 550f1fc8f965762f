// Loads a layers model with nothing but TensorFlow.js itself, as a program of somebody else would.

import type { io } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';

/** It is the content of model.json. */
export type LayersModelFile = io.ModelJSON;

/** @param json the content of model.json @param weightData of its one weight file @returns ten probabilities for each image */
export async function stockAnswers(
  json: LayersModelFile,
  weightData: ArrayBuffer,
  images: DigitImages,
): Promise<Float32Array> {
  const weightSpecs = json.weightsManifest.flatMap(({ weights }) => weights);
  const { modelTopology, userDefinedMetadata } = json;
  const model = await loadLayersModel({
    load: async () => ({ modelTopology, userDefinedMetadata, weightSpecs, weightData }),
  });
  const ink = Float32Array.from(images.pixels, (byte) => byte / 255);
  const input = tf.tensor4d(ink, [images.count, IMAGE_SIDE, IMAGE_SIDE, 1]);
  const output = model.predict(input) as tf.Tensor;
  const answers = new Float32Array(await output.data<'float32'>());
  tf.dispose([input, output]);
  model.dispose();
  return answers;
}
