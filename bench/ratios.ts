// Ratios of figures are what a busy machine changes least, such as how many times longer another implementation takes than ours.

import type { SharingFigures } from './measure-sharing.ts';
import type { RunFigures } from './measure-runs.ts';
import type { StepFigures } from './measure-steps.ts';

export type Ratios = Record<
  | 'torchToOursWasm'
  | 'stockWebglToOursWasm'
  | 'stockCpuToOursWasm'
  | 'jaxWasmToOursWasm'
  | 'stockWebglToOursWebgl'
  | 'twoWorkersToOne'
  | 'dearestBatchToCheapest'
  | 'lastEpochsToFirst',
  number | null
>;

interface Figures extends StepFigures, Pick<RunFigures, 'epochSeconds'> {
  sharing: SharingFigures;
}

/** @returns ratios of medians; null where one of the two is not on this machine */
export function ratiosOf({ stepMs, sharing, epochSeconds }: Figures): Ratios {
  const over = (one: string, other: string) => {
    const [above, below] = [stepMs[one], stepMs[other]];
    return above && below ? above.median / below.median : null;
  };
  const costs = Object.values(sharing.imageMs).map(({ median }) => median);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    torchToOursWasm: over('torch', 'oursWasm'),
    stockWebglToOursWasm: over('stockWebgl', 'oursWasm'),
    stockCpuToOursWasm: over('stockCpu', 'oursWasm'),
    jaxWasmToOursWasm: over('jaxWasm', 'oursWasm'),
    stockWebglToOursWebgl: over('stockWebgl', 'oursWebgl'),
    twoWorkersToOne: sharing.imagesPerSecond.two.median / sharing.imagesPerSecond.one.median,
    dearestBatchToCheapest: Math.max(...costs) / Math.min(...costs),
    lastEpochsToFirst: mean(epochSeconds.slice(-5)) / mean(epochSeconds.slice(1, 6)),
  };
}
