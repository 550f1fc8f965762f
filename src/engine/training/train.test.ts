import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { eventsOf, runToEnd, smallRun, syntheticDigits } from '../testing/small-runs.ts';
import { trainNetwork } from './train.ts';

/** Validation that answers with these losses, epoch by epoch. */
const scripted = (losses: number[]) => (_model: unknown, epoch: number) =>
  Promise.resolve({ loss: losses[epoch - 1], accuracy: 0.5 });

const epochWeights = (run: Awaited<ReturnType<typeof runToEnd>>, epoch: number) =>
  eventsOf(run.events, 'checkpoint').find((each) => each.epochEnd && each.epoch === epoch)?.weights;

const ended = (run: Awaited<ReturnType<typeof runToEnd>>) => eventsOf(run.events, 'ended')[0];

test('the same seed gives the same losses, another seed gives others', async () => {
  // The clock goes on, and decides when the mean is read.
  const now = () => performance.now();
  const losses = async (seed: number) => {
    const { events } = await runToEnd(smallRun({ now, config: { seed, epochs: 2 } }));
    return eventsOf(events, 'epoch-done').map((each) => [each.loss, each.valLoss]);
  };
  const first = await losses(0);
  expect(await losses(0)).toEqual(first);
  expect(await losses(2)).not.toEqual(first);
});

test('training learns', async () => {
  const run = await runToEnd(smallRun({ config: { epochs: 6, optimizer: 'adam', learningRate: 0.02 } }));
  const epochs = eventsOf(run.events, 'epoch-done');
  expect(epochs[5].loss).toBeLessThan(epochs[0].loss / 2);
});

test('the best weights come back from the last epoch', async () => {
  const run = await runToEnd(smallRun({ validate: scripted([2, 1, 3]), test: syntheticDigits(20) }));
  expect(ended(run)).toMatchObject({ reason: 'last-epoch', bestEpoch: 2 });
  expect(ended(run).test?.loss).toBeGreaterThan(0);
  expect(run.outcome.best?.weights).toEqual(epochWeights(run, 2)?.weights);
  expect(run.outcome.best?.weights).not.toEqual(epochWeights(run, 3)?.weights);
});

test('the run converges when patience is used up, equal losses being no progress', async () => {
  const run = await runToEnd(
    smallRun({ config: { epochs: 9, patience: 2 }, validate: scripted([2, 1, 1, 1, 0]) }),
  );
  expect(ended(run)).toMatchObject({ reason: 'converged', bestEpoch: 2 });
  expect(eventsOf(run.events, 'epoch-done').map(({ best }) => best)).toEqual([true, true, false, false]);
  expect(run.outcome.best?.weights).toEqual(epochWeights(run, 2)?.weights);
});

test('a loss that is no number ends the run as diverged, with the best weights kept', async () => {
  const run = await runToEnd(smallRun({ validate: scripted([2, NaN, 1]) }));
  expect(ended(run)).toMatchObject({ reason: 'diverged', bestEpoch: 1 });
  expect(run.outcome.best?.weights).toEqual(epochWeights(run, 1)?.weights);
});

test('a network that blows up ends as diverged without weights', async () => {
  const run = await runToEnd(smallRun({ config: { optimizer: 'sgd', learningRate: NaN } }));
  expect(ended(run)).toMatchObject({ reason: 'diverged', bestEpoch: null });
  expect(run.outcome.best).toBeNull();
});

test('a stop in an epoch drops it and gives the best weights so far', async () => {
  const stop = new AbortController();
  const run = await runToEnd(smallRun({ signal: stop.signal, validate: scripted([1, 2, 3]) }), (event) => {
    if (event.type === 'batch-done' && event.epoch === 2) stop.abort();
  });
  expect(ended(run)).toMatchObject({ reason: 'stopped', bestEpoch: 1 });
  expect(eventsOf(run.events, 'epoch-done')).toHaveLength(1);
  expect(run.outcome.best?.weights).toEqual(epochWeights(run, 1)?.weights);
});

test('a stop is seen within one batch, and gives no weights when no epoch was done', async () => {
  const stop = new AbortController();
  let batches = 0;
  const control = {
    waitIfPaused: () => null,
    yieldToMessages: () => {
      batches += 1;
      if (batches === 2) stop.abort();
      return Promise.resolve();
    },
  };
  const run = await runToEnd(smallRun({ signal: stop.signal, control }));
  expect(batches).toBe(2);
  expect(ended(run)).toMatchObject({ reason: 'stopped', bestEpoch: null, test: null });
  expect(run.outcome.best).toBeNull();
});

test('training that was stopped is followed by the pass over the test images all the same', async () => {
  const stop = new AbortController();
  const options = smallRun({ signal: stop.signal, test: syntheticDigits(20) });
  const run = await runToEnd(options, (event) => {
    if (event.type === 'epoch-done') stop.abort();
  });
  expect(ended(run)).toMatchObject({ reason: 'stopped', bestEpoch: 1 });
  expect(ended(run).test?.loss).toBeGreaterThan(0);
  expect(run.outcome.best?.familiarity).toBeDefined();
});

test('the final pass is ended within one chunk of images, and the best weights come back without figures', async () => {
  const stop = new AbortController();
  let inFinalPass = false;
  let chunks = 0;
  const control = {
    waitIfPaused: () => null,
    yieldToMessages: async () => {
      if (!inFinalPass) return;
      chunks += 1;
      if (chunks === 2) stop.abort();
    },
  };
  // One chunk of validation images, then three of test images.
  const validate = scripted([2, 1, 3]);
  const options = smallRun({ control, validate, test: syntheticDigits(600), finalPassSignal: stop.signal });
  const run = await runToEnd(options, (event) => {
    if (event.type === 'evaluating-test') inFinalPass = true;
  });
  expect(chunks).toBe(2);
  expect(ended(run)).toEqual({ type: 'ended', reason: 'last-epoch', bestEpoch: 2, test: null });
  expect(run.outcome.best?.weights).toEqual(epochWeights(run, 2)?.weights);
});

test('a final pass that was ended before it began looks at no test image', async () => {
  const stop = new AbortController();
  stop.abort();
  const run = await runToEnd(smallRun({ test: syntheticDigits(20), finalPassSignal: stop.signal }));
  expect(ended(run)).toMatchObject({ reason: 'last-epoch', test: null });
  expect(run.outcome.best?.weights).toHaveLength(2);
  expect(run.outcome.best?.familiarity).toBeUndefined();
});

test('a pause is told, and is not counted in the seconds', async () => {
  let clock = 0;
  let pauses = 0;
  const waitIfPaused = () => (pauses++ === 1 ? Promise.resolve().then(() => void (clock += 60_000)) : null);
  const control = { waitIfPaused, yieldToMessages: () => Promise.resolve(void (clock += 500)) };
  const run = await runToEnd(smallRun({ control, now: () => clock, config: { epochs: 1 } }));
  const types = run.events.map(({ type }) => type);
  expect(types.indexOf('resumed')).toBe(types.indexOf('paused') + 1);
  expect(eventsOf(run.events, 'epoch-done')[0].seconds).toBeLessThan(10);
});

test('tensors stay flat over three runs, and when a run is left in the middle', async () => {
  const before = tf.memory().numTensors;
  for (const optimizer of ['adadelta', 'adam', 'sgd'] as const) {
    await runToEnd(smallRun({ config: { optimizer, epochs: 1 }, test: syntheticDigits(10) }));
    expect(tf.memory().numTensors).toBe(before);
  }
  const left = trainNetwork(smallRun());
  for (let count = 0; count < 3; count++) await left.next();
  await left.return({ best: null });
  expect(tf.memory().numTensors).toBe(before);
});

test('a split without validation images is refused', async () => {
  const run = runToEnd(smallRun({ config: { validationSplit: 0 } }));
  await expect(run).rejects.toMatchObject({ code: 'no-validation-images' });
});

test('a run that starts from a model goes on from its weights, with moving statistics, and knows what those have seen', async () => {
  const network = [
    { kind: 'flatten' },
    { kind: 'dense', units: 10, activation: 'linear' },
    { kind: 'batchNormalization' },
    { kind: 'activation', activation: 'softmax' },
  ] as const;
  const config = { epochs: 4, optimizer: 'adam', learningRate: 0.02 } as const;
  const first = await runToEnd(smallRun({ network, config }));
  const { familiarity: _rule, ...model } = first.outcome.best!;
  const startFrom = { ...model, trainedOn: 100 };
  const next = await runToEnd(
    smallRun({ network, startFrom, config: { ...config, learningRate: 1e-6, epochs: 1 } }),
  );
  const [before, after] = [
    eventsOf(first.events, 'epoch-done').at(-1),
    eventsOf(next.events, 'epoch-done')[0],
  ];
  expect(after.valLoss).toBeCloseTo(before.valLoss, 1);
  expect(next.outcome.best?.trainedOn).toBe(100);
  const unknown = { network: model.network, weights: model.weights };
  const last = await runToEnd(smallRun({ network, startFrom: unknown, config: { ...config, epochs: 1 } }));
  expect(last.outcome.best).not.toHaveProperty('trainedOn');
});

test('a run cannot start from the weights of another network', async () => {
  const { outcome } = await runToEnd(smallRun({ config: { epochs: 1 } }));
  const startFrom = { ...outcome.best!, weights: outcome.best!.weights.slice(1) };
  await expect(runToEnd(smallRun({ startFrom, config: { epochs: 1 } }))).rejects.toMatchObject({
    code: 'data-invalid',
  });
});
