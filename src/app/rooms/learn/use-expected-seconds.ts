// Estimates how long the next run takes here, as it is or with other settings.

import { useStore } from 'zustand';
import type { TrainingConfig } from '../../../domain/experiment/training-config.ts';
import { expectedEpoch, runSeconds } from '../../../domain/run/epoch-estimate.ts';
import { soundExperiment } from '../../../session/experiment-store.ts';
import type { Page } from '../../compose-page.ts';

/** @returns a function that gives the seconds at most; null where the settings are wrong or nothing was measured here */
export function useExpectedSeconds(page: Page): (other: Partial<TrainingConfig>) => number | null {
  const state = useStore(page.experiment);
  const engine = useStore(page.run, ({ run }) => run.engine);
  const runs = useStore(page.savedRuns, (saved) => saved.runs);
  return (other) => {
    const sound = soundExperiment(state);
    if (!sound) return null;
    const config = { ...sound.config, ...other };
    const epoch = expectedEpoch({ network: sound.network, config }, engine, runs);
    return epoch === null ? null : runSeconds(config, epoch);
  };
}
