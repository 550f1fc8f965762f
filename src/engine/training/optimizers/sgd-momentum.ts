// tfjs's SGD with momentum, which forgets to free the scalar of its learning rate: a tensor lost with every run.

import * as tf from '@tensorflow/tfjs-core';

/** v = momentum v + g;  w = w - lr v */
export class SgdMomentum extends tf.MomentumOptimizer {
  override dispose(): void {
    super.dispose();
    this.c.dispose();
  }
}
