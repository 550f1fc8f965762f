// Lays MNIST images out on a plane by the features of a model's last hidden layer, and finds what lies near a drawing.

import type { MnistCache } from '../data/load-mnist.ts';
import { firstImages, nearestImages, type Layout, type Place } from '../domain/inside/layout.ts';
import { fitPlane, projectOnto } from '../domain/inside/pca.ts';
import { featuresOf, type InspectedModel } from '../engine/inside/inspect.ts';

export interface ImagePlane {
  layout: Layout;
  /** @param features of a drawing, as `InspectedModel.features` gives them */
  placeOf(features: Float32Array): Place;
}

/** This many test images are laid out, since more dots would hide each other. */
const LAID_OUT = 2_000;
/** Neighbours are sought among this many training images: all of the first shard, so that no second one is loaded. */
const SOUGHT = 10_000;
const NEAREST = 12;

/** @param wait is awaited between chunks of images; when it rejects, so does this */
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
