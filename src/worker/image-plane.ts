// Where MNIST images lie on a plane by what a model's last hidden layer says of them, and what lies near a drawing there.

import type { MnistCache } from '../data/load-mnist.ts';
import { firstImages, nearestImages, type Layout, type Place } from '../domain/inside/layout.ts';
import { fitPlane, projectOnto } from '../domain/inside/pca.ts';
import { featuresOf, type InspectedModel } from '../engine/inside/inspect.ts';

export interface ImagePlane {
  layout: Layout;
  /** @param features of a drawing, as `InspectedModel.features` has them */
  placeOf(features: Float32Array): Place;
}

/** A dot an image: more would hide each other. */
const LAID_OUT = 2_000;
/** All of the first shard, so that no second one is loaded. */
const SOUGHT = 10_000;
const NEAREST = 12;

/** @param wait between chunks of images; what it rejects with ends the work */
export async function layOutImages(
  model: InspectedModel,
  mnist: MnistCache,
  wait: () => Promise<void>,
): Promise<ImagePlane> {
  const unheard = () => undefined;
  const [test, train] = await Promise.all([mnist.test(unheard), mnist.train(SOUGHT, unheard)]);
  const images = firstImages(test, LAID_OUT);
  await wait();
  const rows = await featuresOf(model, images, wait);
  const width = rows.length / images.count;
  const plane = fitPlane(rows, width);
  const points = new Float32Array(images.count * 2);
  for (let index = 0; index < images.count; index++)
    points.set(projectOnto(plane, rows.subarray(index * width, (index + 1) * width)), index * 2);
  const trainRows = await featuresOf(model, train, wait);
  return {
    layout: { images, points, kept: plane.kept },
    placeOf: (features) => ({
      point: projectOnto(plane, features),
      nearest: nearestImages(train, trainRows, features, NEAREST),
    }),
  };
}
