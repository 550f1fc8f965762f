// How a scale and a shift a channel, and the relu behind them, hand a gradient back.

import * as tf from '@tensorflow/tfjs-core';
import { CHANNEL_AFFINE } from './custom-kernels.ts';

tf.registerGradient({
  kernelName: CHANNEL_AFFINE,
  inputsToSave: ['x', 'scale'],
  outputsToSave: [true],
  gradFunc: (dy, [x, scale, y], attrs) => {
    const { relu } = attrs as unknown as { relu: boolean };
    const axes = x.shape.map((_, axis) => axis).slice(0, -1);
    const passed = () => (relu ? tf.mul(dy as tf.Tensor, tf.step(y)) : (dy as tf.Tensor));
    return {
      x: () => tf.mul(passed(), scale),
      scale: () => tf.sum(tf.mul(passed(), x), axes),
      shift: () => tf.sum(passed(), axes),
    };
  },
});
