// Writes the figures of training steps as tables.

import { PRESET_NAMES, type PresetName } from '../../../src/domain/experiment/presets.ts';
import type { Spread } from '../../spread.ts';
import { percent, round, spread, table, type Report, type Row } from '../part.ts';
import type { StepFigures, StepTime } from './figures.ts';

const NAMES: Record<string, string> = {
  oursWasm: 'Digit Lab, WASM, one worker',
  oursTwo: 'Digit Lab, WASM, two workers',
  torchOne: 'PyTorch, one thread',
  torchTwo: 'PyTorch, two threads',
  jaxWasm: 'jax-js, wasm',
  oursWebgl: 'Digit Lab, WebGL in software',
  stockWebgl: 'tfjs as it comes, WebGL in software',
  stockCpu: 'tfjs as it comes, cpu',
  stockWasm: 'tfjs as it comes, wasm',
};

/** They are PyTorch's time with two threads over ours, which must be reached and which is aimed at. */
const TORCH_GOALS: Record<PresetName, [must: string, aim: string]> = {
  tutorial: ['1.3', '2.0'],
  fast: ['1.2', '2.0'],
  robust: ['0.7', '1.3'],
  compact: ['0.7', '1.3'],
  lenet5: ['0.7', '1.3'],
};

const DEAREST = 8;

const measured = (time: StepTime | undefined): Spread | null =>
  time === undefined || typeof time === 'string' ? null : time;

/** @returns goals and tables; what is not on this machine says why */
export function reportSteps({ torch, stepMs, varyingMs, webglPerStep, kernelMs }: StepFigures): Report {
  const presets = Object.keys(stepMs) as PresetName[];
  const over = (preset: string, one: string, other: string): string => {
    const [above, below] = [measured(stepMs[preset][one]), measured(stepMs[preset][other])];
    return above && below ? round(above.median / below.median, 2) : 'absent';
  };
  const fastest = (preset: string) =>
    (measured(stepMs[preset].oursTwo)?.median ?? Infinity) < (measured(stepMs[preset].oursWasm)?.median ?? 0)
      ? 'oursTwo'
      : 'oursWasm';
  const robust = measured(stepMs.robust.oursWasm);
  const version = 'version' in torch ? torch.version : null;
  const rows: Row[] = [
    ...presets.map((preset): Row => {
      const name = `${PRESET_NAMES[preset]}, step: PyTorch ${version ?? ''} with two threads / ours`;
      return [name, over(preset, 'torchTwo', fastest(preset)), ...TORCH_GOALS[preset]];
    }),
    ...Object.entries(varyingMs).map(([preset, milliseconds]): Row => {
      const step = measured(stepMs[preset].oursWasm);
      const share = step ? `, ${percent(milliseconds / step.median)}` : '';
      const name = `${PRESET_NAMES[preset as PresetName]}, images of a batch to vary, of a step`;
      return [name, `${round(milliseconds)} ms${share}`, '10 %', ''];
    }),
    ['Robust, step, batch 128, one worker', robust ? `${spread(robust)} ms` : 'absent', '100 ms', '60 ms'],
    [
      'Tutorial, step: stock tfjs WebGL (software) / ours',
      over('tutorial', 'stockWebgl', 'oursWasm'),
      '16',
      '30',
    ],
    ['Tutorial, step: jax-js wasm / ours', over('tutorial', 'jaxWasm', 'oursWasm'), '9', '18'],
    [
      'Tutorial, WebGL step in software: stock / ours',
      over('tutorial', 'stockWebgl', 'oursWebgl'),
      '1.6',
      '3',
    ],
  ];
  const cannot: string[] = [];
  const cell = (preset: string, who: string): string => {
    const time = stepMs[preset][who];
    if (time === undefined) return 'absent';
    if (typeof time !== 'string') return spread(time);
    const reason = `${NAMES[who]}: ${time}`;
    if (!cannot.includes(reason)) cannot.push(reason);
    return 'cannot';
  };
  const steps = Object.keys(NAMES).map((who) => [NAMES[who], ...presets.map((preset) => cell(preset, who))]);
  const reasons = [...cannot, ...('absent' in torch ? [`PyTorch: ${torch.absent}.`] : [])];
  const webgl = (['ours', 'stock'] as const).flatMap((who) => {
    const count = webglPerStep[who];
    const name = who === 'ours' ? 'Digit Lab' : 'tfjs as it comes';
    if (!count) return [];
    return [
      [name, round(count.drawCalls, 0), round(count.bytesUploaded / 1_000), round(count.blockingReads, 0)],
    ];
  });
  return {
    rows,
    tables: [
      `One training step, batch 128, each preset's optimizer, milliseconds, median (least to most); ${version ? `PyTorch ${version}` : 'no PyTorch'}. ` +
        'A figure alone is of one step. tfjs has no AdamW and takes Adam; ' +
        'jax-js keeps no moving statistics of batch normalization:',
      table(['Who', ...presets.map((preset) => PRESET_NAMES[preset])], steps),
      ...reasons,
      'What a WebGL step of Tutorial asks of the GPU:',
      table(['Who', 'draw calls', 'kB uploaded', 'blocking reads'], webgl),
      'Where a step of ours goes, one worker, by what tfjs calls the kernels, milliseconds:',
      table(
        ['Preset', 'kernels, all calls together'],
        presets.map((preset) => [PRESET_NAMES[preset], dearest(kernelMs[preset])]),
      ),
    ],
  };
}

/** Batch normalization has to read and write so many arrays of its layer's size: x and y, and for the gradient x, dy and dx. */
const PASSES: readonly [kernel: RegExp, passes: number][] = [
  [/BatchNorm.*Grad/, 3],
  [/BatchNorm/, 2],
];

function dearest(costs: StepFigures['kernelMs'][string]): string {
  const sums = new Map<string, { milliseconds: number; bytes: number }>();
  for (const { kernel, shape, calls, milliseconds } of costs) {
    const sum = sums.get(kernel) ?? { milliseconds: 0, bytes: 0 };
    const passes = PASSES.find(([name]) => name.test(kernel))?.[1] ?? 0;
    const size = shape.split(',').reduce((product, each) => product * Number(each), 4);
    sums.set(kernel, {
      milliseconds: sum.milliseconds + milliseconds,
      bytes: sum.bytes + calls * passes * size,
    });
  }
  const sorted = [...sums].sort(([, one], [, other]) => other.milliseconds - one.milliseconds);
  const others = sorted.slice(DEAREST).reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0);
  const named = sorted.slice(0, DEAREST).map(([kernel, { milliseconds, bytes }]) => {
    const speed = bytes > 0 ? ` (${round(bytes / milliseconds / 1e6)} GB/s)` : '';
    return `${kernel} ${round(milliseconds)}${speed}`;
  });
  return [...named, `others ${round(others)}`].join(', ');
}
