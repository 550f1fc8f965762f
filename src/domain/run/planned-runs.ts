// Plans the runs of a queue: one experiment with other seeds, or with several values of one setting.

import type { Experiment } from '../experiment/experiment-link.ts';
import {
  BOUNDS,
  DEFAULT_LEARNING_RATE,
  type NumericSetting,
  type OptimizerName,
} from '../experiment/training-config.ts';
import { writtenNumber } from '../experiment/written-number.ts';
import { isWithin } from '../bounds.ts';
import { epochWork, medianSeconds } from './epoch-estimate.ts';
import type { SavedRun } from './saved-run.ts';

/** These settings have values that can be tried one after the other. */
export type VariedNumber = Exclude<NumericSetting, 'seed'>;

export const FEWEST_SEEDS = 2;
export const MOST_PLANNED = 20;

/** @param taken seeds that are not used again @returns `count` experiments that differ from it and each other in the seed alone */
export function withSeeds(experiment: Experiment, count: number, taken: readonly number[]): Experiment[] {
  const used = new Set([...taken, experiment.config.seed]);
  const planned: Experiment[] = [];
  for (let step = 1; planned.length < count; step++) {
    const seed = (experiment.config.seed + step) % (BOUNDS.seed.max + 1);
    if (!used.has(seed)) planned.push({ ...experiment, config: { ...experiment.config, seed } });
  }
  return planned;
}

/** @returns an experiment for each value but the experiment's own, which has been trained */
export function withValues(
  experiment: Experiment,
  setting: VariedNumber,
  values: readonly number[],
): Experiment[] {
  return values
    .filter((value) => value !== experiment.config[setting])
    .map((value) => ({ ...experiment, config: { ...experiment.config, [setting]: value } }));
}

/** Every optimizer but the experiment's own has its default learning rate, since one rate does not suit them all. */
export function withOptimizers(experiment: Experiment, optimizers: readonly OptimizerName[]): Experiment[] {
  return optimizers
    .filter((optimizer) => optimizer !== experiment.config.optimizer)
    .map((optimizer) => ({
      ...experiment,
      config: { ...experiment.config, optimizer, learningRate: DEFAULT_LEARNING_RATE[optimizer] },
    }));
}

export type ValuesProblem =
  | { problem: 'none' }
  | { problem: 'too-many' }
  | { problem: 'not-a-number' | 'not-an-integer' | 'out-of-range'; text: string }
  | { problem: 'two-readings'; readings: readonly [number, number] };

/**
 * @param text numbers as people write them, with semicolons between them or, where it has none, spaces
 * @returns each value once, in the order written, or what is wrong with the first one that cannot be used
 */
export function readValues(text: string, setting: VariedNumber): number[] | ValuesProblem {
  const texts = text
    .split(/[;；]/.test(text) ? /[;；]/ : /\s+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (texts.length === 0) return { problem: 'none' };
  if (texts.length > MOST_PLANNED) return { problem: 'too-many' };
  const bounds = BOUNDS[setting];
  const values = new Set<number>();
  for (const each of texts) {
    const { value, readings } = writtenNumber(each, bounds);
    if (readings) return { problem: 'two-readings', readings };
    if (!Number.isFinite(value)) return { problem: 'not-a-number', text: each };
    if (!isWithin(value, { ...bounds, integer: false })) return { problem: 'out-of-range', text: each };
    if (!isWithin(value, bounds)) return { problem: 'not-an-integer', text: each };
    values.add(value);
  }
  return [...values];
}

/**
 * @param run was trained here, so that its epochs tell how long others take
 * @returns about how many seconds the experiments, which have its network, take; null where the run has no epoch
 */
export function expectedSeconds(run: SavedRun, experiments: readonly Experiment[]): number | null {
  if (run.epochs.length === 0) return null;
  const perEpoch = medianSeconds(run.epochs);
  const own = epochWork(run.config);
  // A run that stopped early is likely to stop about as early again.
  const likely = run.end === 'converged' ? run.epochs.length : Infinity;
  return experiments.reduce((sum, { config }) => {
    const epochs = config.patience === null ? config.epochs : Math.min(config.epochs, likely);
    return sum + ((perEpoch * epochWork(config)) / own) * epochs;
  }, 0);
}
