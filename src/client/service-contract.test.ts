// The client against the real service in this thread: what the page's worker does, on WASM and real MNIST.

import { beforeAll, expect, test } from 'vitest';
import { fetchShard, makeShards } from '../data/node/mnist-shards.ts';
import { prepareDrawing } from '../domain/drawing/prepare-drawing.ts';
import { keepDigit } from '../domain/kept/kept-digit.ts';
import type { ResumePoint } from '../domain/model/model-weights.ts';
import type { NetworkSpec } from '../domain/network/network-spec.ts';
import { TUTORIAL_CONFIG, type TrainingConfig } from '../domain/experiment/training-config.ts';
import type { TrainEvent } from '../domain/run/train-event.ts';
import { inProcessPort } from '../testing/in-process-port.ts';
import { ClassificationClient } from './classification-client.ts';
import { EngineClient } from './engine-client.ts';
import { TeachingClient } from './teaching-client.ts';
import { TrainingClient } from './training-client.ts';

const SMALL_NETWORK: NetworkSpec = [
  { kind: 'maxPooling2d', poolSize: 4 },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];
const QUICK: TrainingConfig = { ...TUTORIAL_CONFIG, imageCount: 600, epochs: 2, batchSize: 50 };

function setUp(fetchFile = fetchShard) {
  const spawn = () => inProcessPort(fetchFile);
  const engine = new EngineClient({ spawn });
  const dataUrl = 'http://localhost/data/';
  const classifier = new ClassificationClient(new EngineClient({ spawn }), dataUrl, ['wasm']);
  const trainer = new TrainingClient({ engine, dataUrl });
  const events: TrainEvent[] = [];
  const train = (
    config = QUICK,
    listen: (event: TrainEvent) => void = () => undefined,
    resumeFrom: ResumePoint | null = null,
  ) =>
    trainer.train(
      { network: SMALL_NETWORK, config, resumeFrom, startFrom: null, backend: 'wasm' },
      (event) => {
        events.push(event);
        listen(event);
      },
    );
  return { engine, classifier, trainer, events, train };
}

const typesOf = (events: TrainEvent[]) => [...new Set(events.map((event) => event.type))];

beforeAll(makeShards);

test('a run tells every step of it in order and gives its best weights', async () => {
  const { train, events, classifier } = setUp();
  const best = await train();
  expect(typesOf(events)).toEqual([
    'preparing',
    'backend-chosen',
    'batch-done',
    'validating',
    'epoch-done',
    'checkpoint',
    'evaluating-test',
    'ended',
  ]);
  expect(events.filter((event) => event.type === 'epoch-done')).toHaveLength(2);
  expect(best?.weights.map((weight) => weight.shape)).toEqual([[49, 10], [10]]);
  expect(best?.trainedOn).toBe(480);

  await classifier.loadModel(best!);
  const shown = await classifier.showTestImage(0);
  expect(shown.label).toBe(7);
  expect(shown.probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 4);

  const inks = Float32Array.from({ length: 3 * 784 }, (_, index) => (index % 784) / 784);
  const many = await classifier.classifyMany(inks);
  expect(many).toHaveLength(30);
  const [one, last] = [(await classifier.read(inks.slice(0, 784))).probabilities, many.slice(20)];
  one.forEach((probability, digit) => expect(last[digit]).toBeCloseTo(probability, 5));
  expect(await classifier.classifyMany(new Float32Array(0))).toHaveLength(0);
});

test('the same seed gives the same run, another seed another', async () => {
  const losses = async (seed: number) => {
    const { train, events } = setUp();
    await train({ ...QUICK, seed });
    return events.flatMap((event) => (event.type === 'epoch-done' ? [event.loss, event.valLoss] : []));
  };
  const first = await losses(5);
  expect(await losses(5)).toEqual(first);
  expect(await losses(6)).not.toEqual(first);
});

test('a run goes on in another worker from what came over of its state as if it had never stopped', async () => {
  const endsOf = ({ events }: { events: TrainEvent[] }) =>
    events.flatMap((event) => (event.type === 'checkpoint' && event.epochEnd ? [event] : []));
  const whole = setUp();
  await whole.train();
  const [{ weights, state }, last] = endsOf(whole);
  const best = {
    epoch: 1,
    valLoss: whole.events.find((event) => event.type === 'epoch-done')!.valLoss,
    weights,
  };
  const second = setUp();
  await second.train(QUICK, () => undefined, { weights, epochsDone: 1, best, state, waited: 0 });
  expect(endsOf(second)).toEqual([last]);
});

test('stop ends the run within a batch, and what was learned is kept', async () => {
  const { train, events, trainer } = setUp();
  const best = await train({ ...QUICK, epochs: 100, patience: null }, (event) => {
    if (event.type === 'epoch-done' && event.epoch === 2) void trainer.stop();
  });
  expect(events.at(-1)).toMatchObject({ type: 'ended', reason: 'stopped' });
  expect(events.filter((event) => event.type === 'epoch-done').length).toBeLessThanOrEqual(3);
  expect(best).not.toBeNull();
});

test('stop does not wait for a download', async () => {
  const { train, trainer, events } = setUp(() => new Promise(() => undefined));
  const run = train(QUICK, (event) => {
    if (event.type === 'preparing') void trainer.stop();
  });
  expect(await run).toBeNull();
  expect(events.at(-1)).toMatchObject({ type: 'ended', reason: 'stopped', bestEpoch: null });
});

test('a run that was to go on and is stopped before it does ends with the best epoch that it had', async () => {
  const { train, trainer, events } = setUp(() => new Promise(() => undefined));
  const weights = { network: SMALL_NETWORK, weights: [] };
  const best = { epoch: 2, valLoss: 0.5, weights };
  const stop = () => void trainer.stop();
  const run = train(QUICK, stop, { weights, epochsDone: 3, best, state: null, waited: 1 });
  expect(await run).toEqual(weights);
  expect(events.at(-1)).toMatchObject({ type: 'ended', reason: 'stopped', bestEpoch: 2 });
});

test('a paused run waits until it is resumed', async () => {
  const { engine, train, events, trainer } = setUp();
  let asked = false;
  let tellPaused = () => undefined as void;
  const paused = new Promise<void>((resolve) => (tellPaused = resolve));
  const run = train({ ...QUICK, epochs: 3 }, (event) => {
    if (event.type === 'epoch-done' && !asked) {
      asked = true;
      void trainer.pause();
    }
    if (event.type === 'paused') tellPaused();
  });
  // No clock decides here: a run that did not pause has ended, one that did not wait has told more between so many messages.
  await Promise.race([paused, run]);
  expect(events.at(-1)?.type).toBe('paused');
  const count = events.length;
  for (let message = 0; message < 100; message++) await engine.call('memory', null);
  expect(events).toHaveLength(count);
  await trainer.resume();
  await run;
  expect(typesOf(events)).toContain('resumed');
});

test('a second run while one goes on is refused and does the first no harm', async () => {
  const { engine, train, events } = setUp();
  const run = train();
  const takes = {
    network: SMALL_NETWORK,
    config: QUICK,
    dataUrl: 'http://localhost/data/',
    backend: 'wasm' as const,
    remembered: null,
    workers: null,
    resumeFrom: null,
    startFrom: null,
  };
  await expect(engine.call('train', takes)).rejects.toMatchObject({ code: 'busy' });
  await run;
  expect(events.at(-1)?.type).toBe('ended');
});

test('a missing file is named, and the next try works', async () => {
  let gone = true;
  const { train } = setUp(async (url, options) =>
    gone ? new Response('', { status: 404 }) : fetchShard(url, options),
  );
  await expect(train()).rejects.toMatchObject({ code: 'data-missing' });
  gone = false;
  expect(await train()).not.toBeNull();
});

test('a drawing without a model, and an unknown message, are answered with a code', async () => {
  const { engine } = setUp();
  const ink = new Float32Array(784);
  await expect(engine.call('classify', { ink })).rejects.toMatchObject({ code: 'not-ready' });
  await expect(engine.call('dance' as 'pause', null)).rejects.toMatchObject({ code: 'unknown-message' });
});

test('five runs and a thousand classifications leave no tensor behind', async () => {
  const { engine, train, classifier } = setUp();
  const best = await train({ ...QUICK, epochs: 1 });
  await classifier.loadModel(best!);
  await classifier.ensureStarted();
  const ink = new Float32Array(784).fill(0.3);
  const firstAnswer = await classifier.read(ink);
  const before = await engine.call('memory', null);
  for (let run = 0; run < 5; run++) await train({ ...QUICK, epochs: 1 });
  await Promise.all(Array.from({ length: 1_000 }, () => classifier.read(ink)));
  expect(await classifier.read(ink)).toEqual(firstAnswer);
  expect((await engine.call('memory', null)).tensors).toBe(before.tensors);
});

test('teaching is refused without a model and while a run goes on, and the run is not disturbed', async () => {
  const { engine, classifier, train, events } = setUp();
  const dataUrl = 'http://localhost/data/';
  const teacher = new TeachingClient({ engine, classifier, dataUrl, backend: () => 'wasm' });
  await expect(teacher.teach([], () => undefined)).rejects.toMatchObject({ code: 'not-ready' });
  await classifier.loadModel((await train())!);
  const run = train();
  await expect(teacher.teach([], () => undefined)).rejects.toMatchObject({ code: 'busy' });
  await run;
  expect(events.at(-1)?.type).toBe('ended');
});

test('teaching tells its steps, gives figures from before and after, and can be stopped', async () => {
  const { engine, classifier, train } = setUp();
  const teacher = new TeachingClient({
    engine,
    classifier,
    dataUrl: 'http://localhost/data/',
    backend: () => 'wasm',
  });
  await classifier.loadModel((await train())!);
  const strokes = [[100, 900].map((y) => ({ x: 500, y }))];
  const digits = [keepDigit(1, prepareDrawing(strokes)!, strokes, '2026-11-25T10:00:00.000Z')];
  const steps: number[] = [];
  const taught = await teacher.teach(digits, ({ step }) => steps.push(step));
  expect(steps[0]).toBe(0);
  expect(steps.length).toBeGreaterThan(5);
  expect(taught?.before.valAccuracy).toBeGreaterThan(0.1);
  expect(taught?.after.predicted).toHaveLength(1);
  expect(taught?.model.weights.map((weight) => weight.shape)).toEqual([[49, 10], [10]]);

  const stopped = teacher.teach(digits, ({ step }) => {
    if (step > 10) void teacher.stopTeaching();
  });
  expect(await stopped).toBeNull();
});
