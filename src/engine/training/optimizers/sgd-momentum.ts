// tfjs's SGD with momentum does not dispose the scalar of its learning rate and so leaks a tensor with every run; this one does.

import * as tf from '@tensorflow/tfjs-core';

/** A step computes v = momentum v + g;  w = w - lr v. */
export class SgdMomentum extends tf.MomentumOptimizer {
  override dispose(): void {
    super.dispose();
    this.c.dispose();
  }
}
