// Estimates how long an epoch will take: by the epochs that this machine has trained, or before any by the speed that was measured
// on the tutorial's network.

import { TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import { countOf, runSplit, TEST_IMAGES } from '../experiment/splits.ts';
import type { TrainingConfig } from '../experiment/training-config.ts';
import { multiplicationsOf } from '../network/network-cost.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { isSameData } from '../same-data.ts';
import type { EpochRecord, MeasuredEngine } from './run.ts';
import type { SavedRun } from './saved-run.ts';

/** A forward pass costs a third of a training step. */
const VALIDATION_SHARE = 1 / 3;
/** Plain JavaScript was measured to multiply 20 times in a Dense layer while it does once in a convolution. */
const CHEAPER_DENSE_ON_CPU = 20;
/** It was measured to be so much faster in a run than in the short measurement before, in which it is still being compiled. */
const FASTER_WHEN_WARM_ON_CPU = 1.8;
/** So many of the newest runs tell how far the measurement before a run is off here. */
const RUNS_ASKED = 5;

type Speed = Pick<MeasuredEngine, 'backend' | 'imagesPerSecond'>;
type Trained = Pick<SavedRun, 'network' | 'config' | 'engine' | 'epochs'>;
type SplitConfig = Pick<TrainingConfig, 'imageCount' | 'validationSplit' | 'augmentation'>;

/** @returns the work of an epoch, validation included, counted in images that are trained on */
export function epochWork(config: SplitConfig): number {
  const { training } = runSplit(config);
  return countOf(training) * (1 + (config.augmentation?.nonDigits ?? 0)) + validationWork(config);
}

/** @returns the work of validation alone; a run with augmentation validates a second time, on varied images */
export function validationWork(config: SplitConfig): number {
  const { validation } = runSplit(config);
  return countOf(validation) * VALIDATION_SHARE * (config.augmentation ? 2 : 1);
}

/** @returns about how many images a second the engine trains of this network; Infinity where it has no multiplications */
export function expectedSpeed(network: NetworkSpec, { backend, imagesPerSecond }: Speed): number {
  const speed = backend === 'cpu' ? imagesPerSecond * FASTER_WHEN_WARM_ON_CPU : imagesPerSecond;
  return (speed * costOf(TUTORIAL_NETWORK, backend)) / costOf(network, backend);
}

function costOf(network: NetworkSpec, backend: Speed['backend']): number {
  const cheaper = backend === 'cpu' ? CHEAPER_DENSE_ON_CPU : 1;
  return multiplicationsOf(network).reduce(
    (sum, each, at) => sum + (network[at].kind === 'conv2d' ? each : each / cheaper),
    0,
  );
}

/** @returns the seconds that an epoch will take by the measured speed alone, validation included */
export function epochSeconds(network: NetworkSpec, config: SplitConfig, engine: Speed): number {
  return epochWork(config) / expectedSpeed(network, engine);
}

/** @returns the seconds of the epoch in the middle, since single ones are slowed down by what else the machine does; 0 without any */
export function medianSeconds(epochs: readonly Pick<EpochRecord, 'seconds'>[]): number {
  const sorted = epochs.map(({ seconds }) => seconds).sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @returns the seconds of all epochs and of the test images, where an epoch takes so long */
export function runSeconds(config: TrainingConfig, anEpoch: number): number {
  return anEpoch * (config.epochs + testEpochs(config));
}

/** @returns how many epochs it takes as long to read the test images as */
export function testEpochs(config: SplitConfig): number {
  return (TEST_IMAGES * VALIDATION_SHARE) / epochWork(config);
}

/**
 * @param engine what trains here; null before it was measured
 * @param runs were trained here, the newest one last
 * @returns the seconds of an epoch: those of the newest run of this network, for as much work; else by the measured speed, set right
 * by what newer runs took; null while neither is known
 */
export function expectedEpoch(
  { network, config }: { network: NetworkSpec; config: TrainingConfig },
  engine: MeasuredEngine | null,
  runs: readonly Trained[],
): number | null {
  const trained = runs.filter(
    (run) => run.epochs.length > 0 && (!engine || isSameEngine(run.engine, engine)),
  );
  const own = trained.findLast(
    (run) => run.config.batchSize === config.batchSize && isSameData(run.network, network),
  );
  if (own) return (medianSeconds(own.epochs) * epochWork(config)) / epochWork(own.config);
  if (!engine) return null;
  return epochSeconds(network, config, engine) * correction(engine, trained.slice(-RUNS_ASKED));
}

/** @returns how many times longer than expected the epochs of other networks took, in the middle; 1 without any */
function correction(engine: MeasuredEngine, runs: readonly Trained[]): number {
  const factors = runs.map(({ network, config, epochs }) => ({
    seconds: medianSeconds(epochs) / epochSeconds(network, config, engine),
  }));
  const factor = medianSeconds(factors);
  return Number.isFinite(factor) && factor > 0 ? factor : 1;
}

function isSameEngine(one: MeasuredEngine | null, other: MeasuredEngine): boolean {
  return one !== null && one.backend === other.backend && one.workers === other.workers;
}
