// Takes one training step on the backend in use, so that a missing kernel shows now and not in the first epoch.

import * as tf from '@tensorflow/tfjs-core';
import { CodedError } from '../../domain/coded-error.ts';
import { TUTORIAL_NETWORK } from '../../domain/experiment/preset-networks.ts';
import { makeBatch } from '../batches/batches.ts';
import { buildNetwork } from '../network/build-network.ts';
import { Adadelta } from '../training/optimizers/adadelta.ts';

import { TrainingStep } from '../training/training-step.ts';
import { safeEpsilon } from '../backends/precision.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';

const PROBE_IMAGES = 4;

/** @throws CodedError 'backend-unavailable' when the loss is not finite, or what tfjs throws when the step fails */
export async function probeTraining(): Promise<void> {
  const model = buildNetwork(TUTORIAL_NETWORK, 1);
  const step = new TrainingStep(model, new Adadelta(1, 0.95, safeEpsilon()), safeEpsilon());
  const pixels = Uint8Array.from({ length: PROBE_IMAGES * IMAGE_PIXELS }, (_, index) => (index * 37) % 256);
  const labels = Uint8Array.from({ length: PROBE_IMAGES }, (_, index) => index);
  const batch = makeBatch({ pixels, labels, count: PROBE_IMAGES }, [0, 1, 2, 3]);
  try {
    const rows = step.run(batch);
    const [value] = await rows.data();
    rows.dispose();
    if (!Number.isFinite(value)) throw new CodedError('backend-unavailable', tf.getBackend());
  } finally {
    tf.dispose([batch.images, batch.labels]);
    step.dispose();
    model.dispose();
  }
}
