// Gives tests of the formats the first test images of MNIST, and what our own classifier answers to them.

import '../engine/backends/cpu.ts';
import { MnistCache } from '../data/load-mnist.ts';
import { fetchShard, makeShards } from '../data/node/mnist-shards.ts';
import type { DigitImages } from '../domain/image/digit-images.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { sliceImages } from '../engine/batches/batches.ts';
import { Classifier } from '../engine/reading/classify.ts';

export async function firstTestDigits(count: number): Promise<DigitImages> {
  makeShards();
  const all = await new MnistCache(fetchShard, 'http://localhost/data/').test(() => undefined);
  return sliceImages(all, { first: 0, end: count });
}

/** @returns ten probabilities for each image */
export async function ourAnswers(model: ModelWeights, images: DigitImages): Promise<Float32Array> {
  const classifier = Classifier.create(model);
  const answers = await classifier.classifyMany(Float32Array.from(images.pixels, (byte) => byte / 255));
  classifier.dispose();
  return answers;
}

/** @returns the largest difference between two numbers at the same place */
export function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((most, value, index) => Math.max(most, Math.abs(value - b[index])), 0);
}
