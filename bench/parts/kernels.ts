// Measures what single kernels get of the processor: the share of its multiply-adds for what multiplies, and GB a second for the rest.

import { PRESET_NAMES } from '../../src/domain/experiment/presets.ts';
import { withContestants } from '../contestants.ts';
import type { KernelFigures, KernelTime } from '../page/kernels.worker.ts';
import { peakModules } from '../peak.ts';
import { spreadOf } from '../spread.ts';
import { percent, round, spread, table, type Part, type Report } from './part.ts';

/** The goal is set for this convolution's gradient. */
const GOAL = { preset: 'robust', kernel: 'Conv2DBackpropFilter', layer: /^3x3, 24 to 48/ };

async function measure(): Promise<KernelFigures> {
  const modules = await peakModules();
  return withContestants((page) => page.evaluate<KernelFigures>(`kernels(${JSON.stringify(modules)})`));
}

function report({ peak, copyGBs, kernels }: KernelFigures): Report {
  const plain = spreadOf(peak.plain);
  const relaxed = peak.relaxed && spreadOf(peak.relaxed);
  const best = Math.max(plain.median, relaxed?.median ?? 0);
  const medianOf = ({ milliseconds }: KernelTime) => spreadOf(milliseconds).median;
  const speedOf = (each: KernelTime) => each.flops / medianOf(each) / 1e6;
  const goal = kernels.find(
    ({ preset, kernel, layer }) => preset === GOAL.preset && kernel === GOAL.kernel && GOAL.layer.test(layer),
  );
  const rows = kernels.map((each) => [
    PRESET_NAMES[each.preset],
    each.kernel,
    each.layer,
    round(medianOf(each), 2),
    each.flops > 0 ? round(speedOf(each)) : '',
    each.flops > 0 ? percent(speedOf(each) / best) : '',
    each.flops > 0 ? '' : round(each.bytes / medianOf(each) / 1e6),
  ]);
  return {
    rows: [
      [
        'Share of the measured peak, filter gradient of a 3x3 convolution 24 to 48',
        goal ? round(speedOf(goal) / best, 2) : 'absent',
        '0.4',
        '0.7',
      ],
    ],
    tables: [
      `Single kernels of ours on WASM, batch 128, one worker. The peak of one core is ${spread(plain)} GFLOP/s in plain SIMD, ` +
        `${relaxed ? `${spread(relaxed)} with relaxed_madd` : 'and the browser has no relaxed SIMD'}; a copy in memory moves ` +
        `${spread(spreadOf(copyGBs))} GB/s, read and written together. The share is of the higher peak; GB/s count what must be read and written:`,
      table(['Preset', 'kernel', 'layer', 'ms', 'GFLOP/s', 'of the peak', 'GB/s'], rows),
    ],
  };
}

export const kernels: Part<KernelFigures> = {
  title: 'Single kernels beside the most that the processor gives',
  measure,
  report,
};
