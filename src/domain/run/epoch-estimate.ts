// Estimates how long an epoch will take before one has run.

import { TUTORIAL_NETWORK } from '../experiment/preset-networks.ts';
import { countOf, runSplit } from '../experiment/splits.ts';
import type { TrainingConfig } from '../experiment/training-config.ts';
import { multiplications } from '../network/network-cost.ts';
import type { NetworkSpec } from '../network/network-spec.ts';

/** A forward pass costs a third of a training step. */
const VALIDATION_SHARE = 1 / 3;

/**
 * @param tutorialSpeed images a second at which the tutorial's network was measured to train
 * @returns the seconds that an epoch will take, validation included
 */
export function epochSeconds(network: NetworkSpec, config: TrainingConfig, tutorialSpeed: number): number {
  const { training, validation } = runSplit(config);
  return (countOf(training) + countOf(validation) * VALIDATION_SHARE) / expectedSpeed(network, tutorialSpeed);
}

/**
 * @param tutorialSpeed as in epochSeconds
 * @returns about how many images a second this network trains; Infinity where it has no multiplications
 */
export function expectedSpeed(network: NetworkSpec, tutorialSpeed: number): number {
  return (tutorialSpeed * multiplications(TUTORIAL_NETWORK)) / multiplications(network);
}
