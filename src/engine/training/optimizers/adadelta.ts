// Adadelta as Zeiler (2012, arXiv 1212.5701, algorithm 1) and Keras have it. tfjs's own divides by the old gradient
// accumulator, so that its first step is plain SGD, and at lr 1.0 the tutorial network dies of it.

import * as tf from '@tensorflow/tfjs-core';
import { ADADELTA_STEP, hasKernel, runKernel } from '../../kernels/ops/custom-kernels.ts';
import { gradientEntries, zerosBeside, type NamedGradients } from './named-gradients.ts';

interface Accumulators {
  name: string;
  /** E[g^2] */
  gradients: tf.Variable;
  /** E[dx^2] */
  updates: tf.Variable;
}

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

  /**
   * a = rho a + (1 - rho) g^2;  u = g sqrt(d + eps) / sqrt(a + eps);  d = rho d + (1 - rho) u^2;  w = w - lr u
   */
  private step(name: string, gradient: tf.Tensor): void {
    const { rho, epsilon } = this;
    const weight = tf.engine().registeredVariables[name];
    const { gradients, updates } = this.accumulatorsOf(name, weight);
    if (hasKernel(ADADELTA_STEP)) {
      this.fusedStep(weight, gradient, gradients, updates);
      return;
    }
    tf.tidy(() => {
      const mixed = (old: tf.Tensor, value: tf.Tensor) =>
        tf.add(tf.mul(old, rho), tf.mul(tf.square(value), 1 - rho));
      const nextGradients = mixed(gradients, gradient);
      const scale = tf.div(tf.sqrt(tf.add(updates, epsilon)), tf.sqrt(tf.add(nextGradients, epsilon)));
      const update = tf.mul(gradient, scale);
      const nextUpdates = mixed(updates, update);
      gradients.assign(nextGradients);
      updates.assign(nextUpdates);
      weight.assign(tf.sub(weight, tf.mul(update, this.learningRate)));
    });
  }

  /** One kernel: the new weight, and the accumulators' new values where they are not changed in place. */
  private fusedStep(weight: tf.Variable, gradient: tf.Tensor, gradients: tf.Variable, updates: tf.Variable) {
    const { learningRate, rho, epsilon } = this;
    const variables = [weight, gradients, updates];
    const changed = runKernel<tf.Tensor[]>(
      ADADELTA_STEP,
      { weight, gradient, gradients, updates },
      { learningRate, rho, epsilon },
    );
    changed.forEach((value, index) => {
      variables[index].assign(value);
      value.dispose();
    });
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
