// All optimizers are ours, since tfjs's name their accumulators by counters of the visit, and cannot be put back bit by bit: a run
// that goes on in another worker has to take the very steps that it would have taken.

import * as tf from '@tensorflow/tfjs-core';
import type { WeightArray } from '../../../domain/model/model-weights.ts';

/** It has accumulators for each weight, told apart by the place of the weight alone. The caller disposes it. */
export abstract class Optimizer {
  private steps = 0;
  private kept: tf.Variable[][] = [];

  /** @param slots how many accumulators a weight has, each of its shape, which begin as zeros */
  protected constructor(
    public learningRate: number,
    readonly slots: number,
  ) {}

  /** It counts the steps that were taken. */
  get iterations(): number {
    return this.steps;
  }

  /** They are a list for each weight, and empty before the first step; they stay the optimizer's. */
  get accumulators(): readonly (readonly tf.Tensor[])[] {
    return this.kept;
  }

  /**
   * Updates the weights. @param weights the same ones in the same order at every step
   * @param gradients in the order of the weights; the caller disposes them
   */
  apply(weights: readonly tf.Variable[], gradients: readonly tf.Tensor[]): void {
    this.steps += 1;
    weights.forEach((weight, index) => {
      this.kept[index] ??= Array.from({ length: this.slots }, () => zerosBeside(weight));
      const accumulators = this.kept[index];
      assignAndDispose([weight, ...accumulators], this.step(weight, gradients[index], accumulators));
    });
  }

  /** Goes on from what another optimizer of the same kind had. @param accumulators `slots` for each weight, in its shape */
  restore(iterations: number, accumulators: readonly (readonly WeightArray[])[]): void {
    this.dispose();
    this.steps = iterations;
    this.kept = accumulators.map((list) => list.map(variableOf));
  }

  dispose(): void {
    tf.dispose(this.kept);
    this.kept = [];
  }

  /**
   * @returns the next weight, then the next accumulators, but for those at the end that a kernel has changed in place; the caller
   * disposes all of them
   */
  protected abstract step(weight: tf.Tensor, gradient: tf.Tensor, accumulators: tf.Tensor[]): tf.Tensor[];
}

function zerosBeside(weight: tf.Variable): tf.Variable {
  return tf.tidy(() => tf.variable(tf.zerosLike(weight), false));
}

function variableOf({ shape, values }: WeightArray): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor(values, shape, 'float32'), false));
}

function assignAndDispose(variables: tf.Variable[], values: tf.Tensor[]): void {
  values.forEach((value, index) => {
    variables[index].assign(value);
    value.dispose();
  });
}
