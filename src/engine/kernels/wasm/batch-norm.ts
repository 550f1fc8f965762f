// BatchNormTrain and its gradient on tfjs's wasm backend take two passes over the data each way. Between them JavaScript computes
// the coefficients of each channel.

import type { BatchNormAttrs, BatchNormGradientInputs, BatchNormTrainInputs } from '../ops/batch-norm.ts';
import { rowsOfChannels } from './rows-of-channels.ts';
import type { WasmKernel } from './wasm-kernel.ts';

export const batchNormTrain: WasmKernel<BatchNormTrainInputs, BatchNormAttrs> = (
  memory,
  { x, gamma, beta },
  { epsilon, relu },
) => {
  const { rows, channels } = rowsOfChannels(x);
  const y = memory.output(x.shape);
  const [mean, variance] = [memory.output([channels]), memory.output([channels])];
  memory.withBytes(channels * 16, (room) => {
    const [sums, squares, scale, shift] = [0, 1, 2, 3].map((part) => room + part * channels * 4);
    memory.floatsAt(sums, channels * 2).fill(0);
    const origin = memory.addressOf(x);
    memory.kernels.batchNormStatistics(origin, rows, channels, origin, sums, squares);
    const at = (address: number) => memory.floatsAt(address, channels);
    const [first, sumOf, squareOf, scales, shifts] = [origin, sums, squares, scale, shift].map(at);
    const [means, variances] = [mean, variance].map((each) => at(memory.addressOf(each)));
    const [gammas, betas] = [gamma, beta].map((each) => at(memory.addressOf(each)));
    for (let channel = 0; channel < channels; channel++) {
      const away = sumOf[channel] / rows;
      means[channel] = first[channel] + away;
      variances[channel] = Math.max(0, squareOf[channel] / rows - away * away);
      scales[channel] = gammas[channel] / Math.sqrt(variances[channel] + epsilon);
      shifts[channel] = betas[channel] - means[channel] * scales[channel];
    }
    memory.kernels.scaleShift(origin, memory.addressOf(y), rows, channels, scale, shift, Number(relu));
  });
  return [y, mean, variance];
};

/** @returns the gradients of x, gamma and beta */
export const batchNormGradient: WasmKernel<BatchNormGradientInputs, BatchNormAttrs> = (
  memory,
  { x, y, dy, gamma, mean, variance },
  { epsilon, relu },
) => {
  const { rows, channels } = rowsOfChannels(x);
  const [dx, dGamma, dBeta] = [x.shape, [channels], [channels]].map((shape) => memory.output(shape));
  const [xAt, dyAt, yAt, meanAt] = [x, dy, y, mean].map((each) => memory.addressOf(each));
  memory.withBytes(channels * 20, (room) => {
    const [sums, products, a, b, d] = [0, 1, 2, 3, 4].map((part) => room + part * channels * 4);
    memory.floatsAt(sums, channels * 2).fill(0);
    memory.kernels.batchNormGradientSums(
      ...[xAt, dyAt, yAt, rows, channels, meanAt, sums, products, Number(relu)],
    );
    const at = (address: number) => memory.floatsAt(address, channels);
    const [sumOf, productOf, ofGradient, ofX, constant] = [sums, products, a, b, d].map(at);
    const [gammas, means, variances, gammaGradient, betaGradient] = [
      gamma,
      mean,
      variance,
      dGamma,
      dBeta,
    ].map((each) => at(memory.addressOf(each)));
    for (let channel = 0; channel < channels; channel++) {
      const inverse = 1 / Math.sqrt(variances[channel] + epsilon);
      gammaGradient[channel] = productOf[channel] * inverse;
      betaGradient[channel] = sumOf[channel];
      // dx = gamma inverse (g - mean(g) - xhat mean(g xhat)) is written as a g + b x + d.
      ofGradient[channel] = gammas[channel] * inverse;
      ofX[channel] = (-ofGradient[channel] * inverse * inverse * productOf[channel]) / rows;
      constant[channel] = (-ofGradient[channel] * sumOf[channel]) / rows - ofX[channel] * means[channel];
    }
    memory.kernels.batchNormInputGradient(
      ...[xAt, dyAt, yAt, memory.addressOf(dx), rows, channels, a, b, d, Number(relu)],
    );
  });
  return [dx, dGamma, dBeta];
};
