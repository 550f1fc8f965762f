// What training needs beside the weights to go on as if it had not stopped: the optimizer's accumulators, and the steps that layers
// count. No name of a variable is in it, since tfjs numbers these anew in every worker.

import type { Sequential } from '@tensorflow/tfjs-layers';
import { CodedError } from '../../domain/coded-error.ts';
import type { ResumePoint, TrainingState } from '../../domain/model/model-weights.ts';
import { isResumePointOf } from '../../domain/model/usable-resume-point.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { weightArrayOf, writeWeights } from '../network/build-network.ts';
import { countingLayers } from '../network/layer-steps.ts';
import type { TrainingStep } from './training-step.ts';

/** Waits for what the device has queued. @returns a copy that no backend knows of, so that its memory may move away */
export async function readState(model: Sequential, { optimizer }: TrainingStep): Promise<TrainingState> {
  const { iterations, accumulators } = optimizer;
  return {
    iterations,
    accumulators: await Promise.all(accumulators.map((list) => Promise.all(list.map(weightArrayOf)))),
    layerSteps: countingLayers(model).map(({ steps }) => steps),
  };
}

/**
 * Puts model, optimizer and layers back to where a run was. Without a state only the weights go on.
 * @throws CodedError 'data-invalid' when the point is not one of this network and optimizer, which are then as they were
 */
export function goOnFrom(
  point: ResumePoint,
  { network, model, step }: { network: NetworkSpec; model: Sequential; step: TrainingStep },
): void {
  const layers = countingLayers(model);
  if (!isResumePointOf(network, point) || (point.state && !fits(point.state, step, layers.length)))
    throw new CodedError('data-invalid', 'resumeFrom');
  writeWeights(model, point.weights);
  if (!point.state) return;
  const { iterations, accumulators, layerSteps } = point.state;
  step.optimizer.restore(iterations, accumulators);
  layers.forEach((layer, index) => (layer.steps = layerSteps[index]));
}

function fits({ accumulators, layerSteps }: TrainingState, step: TrainingStep, layers: number): boolean {
  const { weights, optimizer } = step;
  if (layerSteps.length !== layers || accumulators.length !== weights.length) return false;
  return weights.every(({ shape }, index) => {
    const list = accumulators[index];
    return list.length === optimizer.slots && list.every((each) => each.shape.join() === shape.join());
  });
}
