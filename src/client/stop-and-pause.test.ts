// What Stop and Pause do while no batch is trained: the clients against the real service in this thread.

import { beforeAll, expect, test } from 'vitest';
import { fetchShard, makeShards } from '../data/node/mnist-shards.ts';
import { TUTORIAL_CONFIG, type TrainingConfig } from '../domain/experiment/training-config.ts';
import { keepDigit } from '../domain/kept/kept-digit.ts';
import type { NetworkSpec } from '../domain/network/network-spec.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import { inProcessPort } from '../testing/in-process-port.ts';
import { ClassificationClient } from './classification-client.ts';
import { EngineClient } from './engine-client.ts';
import { TeachingClient } from './teaching-client.ts';
import { TrainingClient } from './training-client.ts';

const NETWORK: NetworkSpec = [
  { kind: 'maxPooling2d', poolSize: 4 },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];
const CONFIG: TrainingConfig = { ...TUTORIAL_CONFIG, imageCount: 600, epochs: 2, batchSize: 50 };
const DATA_URL = 'http://localhost/data/';

// One for all tests: starting a backend takes longer than any of them.
const engine = new EngineClient({ spawn: () => inProcessPort(fetchShard) });
const trainer = new TrainingClient({ engine, dataUrl: DATA_URL });
const classifier = new ClassificationClient(engine, DATA_URL, ['cpu']);
const teacher = new TeachingClient({ engine, classifier, dataUrl: DATA_URL, backend: () => 'cpu' });

async function run(listen: (event: TrainEvent) => void, config = CONFIG) {
  const request = { network: NETWORK, config, resumeFrom: null, startFrom: null, backend: 'cpu' } as const;
  let ended: TrainEvent | undefined;
  const best = await trainer.train(request, (event) => {
    if (event.type === 'ended') ended = event;
    listen(event);
  });
  return { best, ended };
}

beforeAll(makeShards);

test('a stop while the test images are looked at ends that, with the best weights and no figures', async () => {
  const { best, ended } = await run((event) => {
    if (event.type === 'evaluating-test') void trainer.stop();
  });
  expect(ended).toMatchObject({ reason: 'last-epoch', test: null });
  expect(best?.weights.map(({ shape }) => shape)).toEqual([[49, 10], [10]]);
});

test('one stop of training leaves the test images to be looked at, a second one does not', async () => {
  for (const stops of [1, 2]) {
    const config = { ...CONFIG, epochs: 100, patience: null };
    const { best, ended } = await run((event) => {
      if (event.type === 'epoch-done' && event.epoch === 1)
        for (let stop = 0; stop < stops; stop++) void trainer.stop();
    }, config);
    const tested = stops === 1 ? { loss: expect.any(Number) as number } : null;
    expect(ended).toMatchObject({ reason: 'stopped', test: tested });
    expect(best).not.toBeNull();
  }
});

test('a lesson cannot be paused, and says so; without anything that goes on neither can be', async () => {
  await expect(trainer.pause()).rejects.toMatchObject({ code: 'not-ready' });
  const { best } = await run(() => undefined);
  await classifier.loadModel(best!);
  const digits = [keepDigit(1, new Float32Array(784).fill(0.5), null, '2026-11-25T10:00:00.000Z')];
  const refusals: Promise<unknown>[] = [];
  const taught = await teacher.teach(digits, () => {
    if (refusals.length > 0) return;
    refusals.push(trainer.pause(), trainer.resume());
    for (const refusal of refusals) refusal.catch(() => undefined);
    void Promise.allSettled(refusals).then(() => teacher.stopTeaching());
  });
  expect(taught).toBeNull();
  for (const refusal of refusals) await expect(refusal).rejects.toMatchObject({ code: 'not-ready' });
});
