// Lists what a form can vary beside numbers: the optimizers by their names.

import { OPTIMIZER_NAMES, type OptimizerName } from '../../domain/experiment/training-config.ts';
import type { VariedNumber } from '../../domain/run/planned-runs.ts';

export type Varied = VariedNumber | 'optimizer';

/** They are in the order of the settings. */
export const OPTIMIZERS = Object.entries(OPTIMIZER_NAMES) as [OptimizerName, string][];
