// Handles the calls of a helper worker, which computes gradients for the run of another worker.

import { CodedError } from '../../domain/coded-error.ts';
import { startWasm, type LoadWasm } from '../../engine/backends/start-wasm.ts';
import { GradientHelper } from '../../engine/training/parallel/gradient-helper.ts';
import { yieldToMessages } from '../yield-to-messages.ts';
import type { Handlers } from './handlers.ts';

/** @returns handlers; 'share-gradient' throws 'not-ready' before a task has come */
export function helpingHandlers(loadWasm: LoadWasm): Handlers<'prepare-helper' | 'share-gradient'> {
  let helper: GradientHelper | null = null;
  let started: Promise<void> | null = null;
  return {
    'prepare-helper': async (task) => {
      started ??= startWasm(loadWasm);
      await started;
      helper?.dispose();
      helper = new GradientHelper(task);
      return null;
    },
    'share-gradient': async ({ weights, part }) => {
      if (!helper) throw new CodedError('not-ready', 'prepare-helper');
      const asked = helper;
      const share = await asked.gradient(weights, part);
      // The answer goes first; the next part's weights come only after the trainer's own work on this one.
      void yieldToMessages().then(() => asked.getReady(part));
      return share;
    },
  };
}
