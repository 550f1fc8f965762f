// How long an epoch will take, before it was tried.

import { TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import { countOf, runSplit } from '../experiment/splits.ts';
import type { TrainingConfig } from '../experiment/training-config.ts';
import { multiplications } from '../network/network-cost.ts';
import type { NetworkSpec } from '../network/network-spec.ts';

/** Forward alone is a third of a training step. */
const VALIDATION_SHARE = 1 / 3;

/** @param tutorialSpeed images a second of the tutorial's network, as measured @returns seconds */
export function epochSeconds(network: NetworkSpec, config: TrainingConfig, tutorialSpeed: number): number {
  const { training, validation } = runSplit(config);
  return (countOf(training) + countOf(validation) * VALIDATION_SHARE) / expectedSpeed(network, tutorialSpeed);
}

/** @param tutorialSpeed images a second of the tutorial's network @returns of this network, about; Infinity where it costs none */
export function expectedSpeed(network: NetworkSpec, tutorialSpeed: number): number {
  return (tutorialSpeed * multiplications(TUTORIAL_NETWORK)) / multiplications(network);
}
