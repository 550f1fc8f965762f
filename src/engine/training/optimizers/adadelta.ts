// This is Adadelta as Zeiler (2012, arXiv 1212.5701, algorithm 1) and Keras define it. tfjs's own divides by the gradient
// accumulator of the step before, so that its first step is plain SGD, and diverges on the tutorial network at learning rate 1.0.

import * as tf from '@tensorflow/tfjs-core';
import { adadeltaStep } from '../../kernels/ops/adadelta-step.ts';
import { assignAndDispose, gradientEntries, zerosBeside, type NamedGradients } from './own-optimizers.ts';

interface Accumulators {
  name: string;
  /** This is E[g^2]. */
  gradients: tf.Variable;
  /** This is E[dx^2]. */
  updates: tf.Variable;
}

/** The formula of a step is that of adadeltaStep. Its state can be saved and restored; the caller disposes it. */
export class Adadelta extends tf.Optimizer {
  static readonly className = 'ZeilerAdadelta';
  private readonly accumulators = new Map<string, Accumulators>();

  constructor(
    public learningRate: number,
    readonly rho: number,
    readonly epsilon: number,
  ) {
    super();
  }

  override applyGradients(gradients: NamedGradients): void {
    for (const [name, gradient] of gradientEntries(gradients)) this.step(name, gradient);
    this.incrementIterations();
  }

  private step(name: string, gradient: tf.Tensor): void {
    const { learningRate, rho, epsilon } = this;
    const weight = tf.engine().registeredVariables[name];
    const { gradients, updates } = this.accumulatorsOf(name, weight);
    const next = adadeltaStep({ weight, gradient, gradients, updates }, { learningRate, rho, epsilon });
    assignAndDispose([weight, gradients, updates], next);
  }

  private accumulatorsOf(name: string, weight: tf.Variable): Accumulators {
    let found = this.accumulators.get(name);
    if (!found) {
      found = { name, gradients: zerosBeside(weight), updates: zerosBeside(weight) };
      this.accumulators.set(name, found);
    }
    return found;
  }

  override async getWeights(): Promise<{ name: string; tensor: tf.Tensor }[]> {
    const kept = [...this.accumulators.values()];
    return [
      await this.saveIterations(),
      ...kept.map(({ name, gradients }) => ({ name: `${name}/gradients`, tensor: gradients })),
      ...kept.map(({ name, updates }) => ({ name: `${name}/updates`, tensor: updates })),
    ];
  }

  override async setWeights(values: { name: string; tensor: tf.Tensor }[]): Promise<void> {
    for (const { name, tensor } of await this.extractIterations(values)) {
      const [, weightName, which] = /^(.*)\/(gradients|updates)$/.exec(name) ?? [];
      const weight = tf.engine().registeredVariables[weightName];
      this.accumulatorsOf(weightName, weight)[which as 'gradients' | 'updates'].assign(tensor);
    }
  }

  override dispose(): void {
    for (const { gradients, updates } of this.accumulators.values()) {
      gradients.dispose();
      updates.dispose();
    }
    this.accumulators.clear();
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { learningRate: this.learningRate, rho: this.rho, epsilon: this.epsilon };
  }

  static override fromConfig<T extends tf.serialization.Serializable>(
    cls: tf.serialization.SerializableConstructor<T>,
    config: tf.serialization.ConfigDict,
  ): T {
    return new cls(config.learningRate, config.rho, config.epsilon);
  }
}

tf.serialization.registerClass(Adadelta);
