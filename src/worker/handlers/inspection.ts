// Looks into one model at a time: its layers, what they answer to a drawing, what speaks for a digit, and where among the
// MNIST images the drawing lies. The features of those are worked out once a model.

import type { MnistCache } from '../../data/load-mnist.ts';
import { CodedError } from '../../domain/coded-error.ts';
import type { Explanation } from '../../domain/inside/cover.ts';
import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import { firstImages, nearestImages, type Layout, type Place } from '../../domain/inside/layout.ts';
import { fitPlane, projectOnto, type Plane } from '../../domain/inside/pca.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { explain } from '../../engine/inside/explain.ts';
import { featuresOf, InspectedModel } from '../../engine/inside/inspect.ts';
import { RunControl } from '../run-control.ts';

interface Features {
  layout: Layout;
  plane: Plane;
  /** Of the training images among which the nearest are sought. */
  nearest: { images: Layout['images']; rows: Float32Array };
}

/** A dot an image: more would hide each other. */
const LAID_OUT = 2_000;
/** All of the first shard, so that no second one is loaded. */
const SOUGHT = 10_000;
const NEAREST = 12;

export class Inspection {
  private model: InspectedModel | null = null;
  private features: Promise<Features> | null = null;

  constructor(private readonly mnist: (url: string) => MnistCache) {}

  async load(weights: ModelWeights): Promise<InspectedLayer[]> {
    const next = new InspectedModel(weights);
    this.model?.dispose();
    this.model = next;
    this.features = null;
    return next.describe();
  }

  inspect(ink: Float32Array): Promise<Float32Array[]> {
    return this.loaded().outputs(ink);
  }

  explain(ink: Float32Array, digit: number): Promise<Explanation> {
    const model = this.loaded();
    return explain(model, ink, digit, this.waitFor(model));
  }

  async layOut(dataUrl: string): Promise<Layout> {
    return (await this.ensureFeatures(dataUrl)).layout;
  }

  async findPlace(ink: Float32Array, dataUrl: string): Promise<Place> {
    const { plane, nearest } = await this.ensureFeatures(dataUrl);
    const row = await this.loaded().features(ink);
    return {
      point: projectOnto(plane, row),
      nearest: nearestImages(nearest.images, nearest.rows, row, NEAREST),
    };
  }

  private ensureFeatures(dataUrl: string): Promise<Features> {
    if (!this.features) {
      const features = this.workOut(this.loaded(), dataUrl);
      this.features = features;
      // The next question tries again.
      features.catch(() => {
        if (this.features === features) this.features = null;
      });
    }
    return this.features;
  }

  private async workOut(model: InspectedModel, dataUrl: string): Promise<Features> {
    const unheard = () => undefined;
    const [test, train] = await Promise.all([
      this.mnist(dataUrl).test(unheard),
      this.mnist(dataUrl).train(SOUGHT, unheard),
    ]);
    const wait = this.waitFor(model);
    const images = firstImages(test, LAID_OUT);
    await wait();
    const rows = await featuresOf(model, images, wait);
    const width = rows.length / images.count;
    const plane = fitPlane(rows, width);
    const points = new Float32Array(images.count * 2);
    for (let index = 0; index < images.count; index++)
      points.set(projectOnto(plane, rows.subarray(index * width, (index + 1) * width)), index * 2);
    const nearest = { images: train, rows: await featuresOf(model, train, wait) };
    return { layout: { images, points, kept: plane.kept }, plane, nearest };
  }

  /** Lets messages in. Another model may come meanwhile, and this one is gone then. */
  private waitFor(model: InspectedModel): () => Promise<void> {
    return async () => {
      await new RunControl().yieldToMessages();
      if (this.model !== model) throw new CodedError('not-ready', 'model');
    };
  }

  private loaded(): InspectedModel {
    if (!this.model) throw new CodedError('not-ready', 'model');
    return this.model;
  }
}
