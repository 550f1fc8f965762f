// The engine's tests train small networks on few images, so that a run takes seconds on the cpu backend.

import { CLASSES, type DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';
import type { ResumePoint } from '../../domain/model/model-weights.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { TUTORIAL_CONFIG, type TrainingConfig } from '../../domain/experiment/training-config.ts';
import { seededRandom } from '../../domain/seeded-random.ts';
import type { TrainEvent } from '../../domain/run/train-event.ts';
import { trainNetwork } from '../training/train.ts';
import type { TrainOptions, TrainOutcome } from '../training/train-options.ts';

export const SMALL_NETWORK: NetworkSpec = [
  { kind: 'maxPooling2d', poolSize: 4 },
  { kind: 'flatten' },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

/** @returns images of noise with a bright horizontal band, whose place is the label; the labels repeat 0 to 9 */
export function syntheticDigits(count: number): DigitImages {
  const random = seededRandom(7);
  const labels = Uint8Array.from({ length: count }, (_, index) => index % CLASSES);
  const pixels = Uint8Array.from({ length: count * IMAGE_PIXELS }, (_, index) => {
    const band = Math.floor((index % IMAGE_PIXELS) / ((IMAGE_SIDE / CLASSES) * IMAGE_SIDE));
    return band === labels[Math.floor(index / IMAGE_PIXELS)] ? 255 : random() * 60;
  });
  return { pixels, labels, count };
}

const SMALL_CONFIG: TrainingConfig = {
  ...TUTORIAL_CONFIG,
  epochs: 3,
  batchSize: 8,
  imageCount: 50,
  patience: null,
};

type Changes = Partial<Omit<TrainOptions, 'config'>> & { config?: Partial<TrainingConfig> };

/** @returns options of a run of three epochs on 50 images, changed as given; its clock stands still */
export function smallRun({ config, ...changes }: Changes = {}): TrainOptions {
  return {
    network: SMALL_NETWORK,
    config: { ...SMALL_CONFIG, ...config },
    images: syntheticDigits(50),
    test: null,
    signal: new AbortController().signal,
    control: {
      waitIfPaused: () => null,
      yieldToMessages: () => new Promise((resolve) => setTimeout(resolve, 0)),
    },
    now: () => 0,
    resumeFrom: null,
    ...changes,
  };
}

/** Runs to the end. @param seen may act on every event before the run goes on */
export async function runToEnd(
  options: TrainOptions,
  seen: (event: TrainEvent) => void = () => undefined,
): Promise<{ events: TrainEvent[]; outcome: TrainOutcome }> {
  const events: TrainEvent[] = [];
  const run = trainNetwork(options);
  for (;;) {
    const next = await run.next();
    if (next.done) return { events, outcome: next.value };
    events.push(next.value);
    seen(next.value);
  }
}

/** @returns the events of one type, in their order */
export function eventsOf<Type extends TrainEvent['type']>(events: TrainEvent[], type: Type) {
  return events.filter((event): event is Extract<TrainEvent, { type: Type }> => event.type === type);
}

/**
 * Makes the resume point that a page keeps, as it comes out of storage.
 * @param events of a run from its first epoch on @param epoch behind which it goes on, counted from 1
 */
export function pointBehind(events: TrainEvent[], epoch: number): ResumePoint {
  const records = eventsOf(events, 'epoch-done').slice(0, epoch);
  const ends = eventsOf(events, 'checkpoint').filter(({ epochEnd }) => epochEnd);
  const record = records.findLast(({ best }) => best);
  if (!record) throw new Error('The first epoch is the best so far');
  const best = { epoch: record.epoch, valLoss: record.valLoss, weights: ends[record.epoch - 1].weights };
  const { weights, state } = ends[epoch - 1];
  return structuredClone({ weights, epochsDone: epoch, best, state, waited: epoch - best.epoch });
}
