// The figures that a noisy machine changes least: how many times ours goes into each of the others.

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
