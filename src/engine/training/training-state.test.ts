// What comes out of storage may be of another run, of another version, or damaged.

import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { ResumePoint, TrainingState } from '../../domain/model/model-weights.ts';
import { eventsOf, pointBehind, runToEnd, SMALL_NETWORK, smallRun } from '../testing/small-runs.ts';

let point: ResumePoint;

beforeAll(async () => {
  await tf.setBackend('cpu');
  point = pointBehind((await runToEnd(smallRun({ config: { epochs: 1 } }))).events, 1);
});

const goOn = (resumeFrom: ResumePoint, config = {}) => runToEnd(smallRun({ resumeFrom, config }));

const withState = (changes: Partial<TrainingState>): Partial<ResumePoint> => ({
  state: { ...point.state!, ...changes },
});

const otherShape = { shape: [2], values: new Float32Array(2) };
const short = { shape: [10], values: new Float32Array(9) };
const notANumber = { shape: [10], values: new Float32Array(10).fill(NaN) };

test.each<[string, () => unknown]>([
  ['weights of another network', () => ({ weights: { network: SMALL_NETWORK, weights: [otherShape] } })],
  [
    'weights that are too few for their shape',
    () => ({ weights: { ...point.weights, weights: [point.weights.weights[0], short] } }),
  ],
  [
    'best weights that are no numbers',
    () => ({
      best: { ...point.best, weights: { ...point.weights, weights: [point.weights.weights[0], notANumber] } },
    }),
  ],
  ['no best epoch', () => ({ best: undefined })],
  ['a best epoch that has not been', () => ({ best: { ...point.best, epoch: 2 } })],
  ['no epoch', () => ({ epochsDone: 0 })],
  ['half an epoch', () => ({ epochsDone: 1.5 })],
  ['a wait that is no count', () => ({ waited: -1 })],
  ['a state that is none', () => ({ state: 1 })],
  ['too few accumulators', () => withState({ accumulators: point.state!.accumulators.slice(1) })],
  [
    'accumulators of other shapes',
    () =>
      withState({
        accumulators: [
          [otherShape, otherShape],
          [otherShape, otherShape],
        ],
      }),
  ],
  [
    'accumulators of another optimizer',
    () => withState({ accumulators: point.state!.accumulators.map((list) => list.slice(1)) }),
  ],
  [
    'an accumulator that is too short',
    () => withState({ accumulators: [point.state!.accumulators[0], [short, short]] }),
  ],
  ['steps of other layers', () => withState({ layerSteps: [] })],
  ['steps that are no counts', () => withState({ layerSteps: [0.5] })],
])('a run does not go on from %s, and leaves no tensor', async (_what, spoiled) => {
  const before = tf.memory().numTensors;
  const run = goOn({ ...point, ...(spoiled() as Partial<ResumePoint>) });
  await expect(run).rejects.toMatchObject({ code: 'data-invalid', subject: 'resumeFrom' });
  expect(tf.memory().numTensors).toBe(before);
});

test('without a state, as older versions kept it, the weights go on and the optimizer starts anew', async () => {
  const { events } = await goOn({ ...point, state: null });
  expect(eventsOf(events, 'epoch-done').map(({ epoch }) => epoch)).toEqual([2, 3]);
});
