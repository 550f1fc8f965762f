// A run that was cut off behind an epoch and goes on is held, bit by bit, to the one that never stopped.

import '../backends/cpu.ts';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROBUST_AUGMENTATION } from '../../domain/augmenting/augmentation.ts';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { startBackend } from '../choosing/start-backend.ts';
import { eventsOf, pointBehind, runToEnd, smallRun, syntheticDigits } from '../testing/small-runs.ts';

const NETWORK: NetworkSpec = [
  { kind: 'maxPooling2d', poolSize: 4 },
  { kind: 'conv2d', filters: 4, kernelSize: 2, activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 2 },
  { kind: 'conv2d', filters: 4, kernelSize: 2, activation: 'linear', useBias: false },
  { kind: 'batchNormalization' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'flatten' },
  { kind: 'dropout', rate: 0.3 },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

type Events = Awaited<ReturnType<typeof runToEnd>>['events'];
type Changes = Parameters<typeof smallRun>[0];

/** The clock goes on, faster in some runs than in others, so that they report at other batches. */
function trained({ config, ...changes }: Changes = {}, step = 90) {
  let clock = 0;
  const now = () => (clock += step);
  const images = syntheticDigits(30);
  return runToEnd(
    smallRun({ network: NETWORK, images, now, config: { imageCount: 30, epochs: 6, ...config }, ...changes }),
  );
}

/** What must be the same: records but for their seconds, all weights and states, how it ended, and the best model. */
function told({ events, outcome }: Awaited<ReturnType<typeof runToEnd>>, behind = 0) {
  const records = eventsOf(events, 'epoch-done').map(({ seconds: _seconds, ...figures }) => figures);
  const ends = eventsOf(events, 'checkpoint').filter(({ epochEnd }) => epochEnd);
  const later = <Each extends { epoch: number }>(list: Each[]) => list.filter(({ epoch }) => epoch > behind);
  return { records: later(records), ends: later(ends), ended: eventsOf(events, 'ended'), outcome };
}

const CASES: [name: string, config: Partial<TrainingConfig>][] = [
  ['adadelta', { optimizer: 'adadelta', augmentation: ROBUST_AUGMENTATION }],
  ['adam', { optimizer: 'adam', learningRate: 0.01, schedule: 'one-cycle' }],
  [
    'adamw',
    { optimizer: 'adamw', learningRate: 0.01, schedule: 'one-cycle', augmentation: ROBUST_AUGMENTATION },
  ],
  ['rmsprop', { optimizer: 'rmsprop', learningRate: 0.003 }],
  ['sgd', { optimizer: 'sgd', learningRate: 0.05, schedule: 'one-cycle' }],
];

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend, null));

  test.each(CASES)(
    '%s goes on behind epochs 1, 2 and 5 as if it had never stopped',
    async (_name, config) => {
      const tensors = tf.memory().numTensors;
      const whole = await trained({ config });
      expect(eventsOf(whole.events, 'epoch-done')).toHaveLength(6);
      for (const epoch of [1, 2, 5]) {
        const resumeFrom = pointBehind(whole.events, epoch);
        expect(told(await trained({ config, resumeFrom }, 70))).toEqual(told(whole, epoch));
      }
      expect(tf.memory().numTensors).toBe(tensors);
    },
  );

  test('a run that goes on twice does too, and one to which epochs are added behind its last', async () => {
    const whole = await trained();
    const three = await trained({ config: { epochs: 3 } });
    const five = await trained({ config: { epochs: 5 }, resumeFrom: pointBehind(three.events, 3) });
    const resumeFrom = pointBehind([...three.events, ...five.events], 5);
    expect(told(await trained({ resumeFrom }))).toEqual(told(whole, 5));
  });
});

describe('early stopping', () => {
  const config = { epochs: 9, patience: 2 };
  const losses = [3, 2, 2.5, 2.6, 2.7, 2.8, 1];
  const validate = (_model: unknown, epoch: number) =>
    Promise.resolve({ loss: losses[epoch - 1], accuracy: 0.5 });
  const reasonOf = ({ events }: { events: Events }) => eventsOf(events, 'ended')[0].reason;
  const epochsOf = ({ events }: { events: Events }) =>
    eventsOf(events, 'epoch-done').map(({ epoch }) => epoch);

  test('has waited as long behind an interruption as before it', async () => {
    const whole = await trained({ config, validate });
    expect([epochsOf(whole), reasonOf(whole)]).toEqual([[1, 2, 3, 4], 'converged']);
    const again = await trained({ config, validate, resumeFrom: pointBehind(whole.events, 3) });
    expect(told(again)).toEqual(told(whole, 3));
  });

  test('trains no further where only the final pass was cut off, but does when its patience is given anew', async () => {
    const test = syntheticDigits(10);
    const whole = await trained({ config, validate, test });
    const resumeFrom = pointBehind(whole.events, 4);
    expect(told(await trained({ config, validate, test, resumeFrom }))).toEqual(told(whole, 4));
    const further = await trained({ config, validate, resumeFrom: { ...resumeFrom, waited: 0 } });
    expect([epochsOf(further), reasonOf(further)]).toEqual([[5, 6], 'converged']);
  });
});

test('an epoch that a stop leaves without its warped figures is not counted, and is trained anew', async () => {
  const stop = new AbortController();
  let chunks = -1;
  const control = {
    waitIfPaused: () => null,
    yieldToMessages: async () => {
      if (chunks < 0) return;
      chunks += 1;
      // The plain validation images are two chunks; so the first warped ones have been looked at.
      if (chunks === 3) stop.abort();
    },
  };
  const config = { imageCount: 600, validationSplit: 0.5, batchSize: 100, augmentation: ROBUST_AUGMENTATION };
  const images = syntheticDigits(600);
  const options = smallRun({ images, control, signal: stop.signal, config });
  const { events } = await runToEnd(options, ({ type }) => {
    if (type === 'validating') chunks = 0;
  });
  expect(chunks).toBe(3);
  expect(eventsOf(events, 'epoch-done')).toEqual([]);
  expect(eventsOf(events, 'ended')[0].reason).toBe('stopped');
});
