// Writes the figures as Markdown tables, for the console and for the part of docs/performance.md between its two marks.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import type { AnswerFigures } from './measure-answers.ts';
import type { InsideFigures } from './measure-inside.ts';
import type { KeepingFigures } from './measure-keeping.ts';
import type { RoomFigures } from './measure-rooms.ts';
import type { RunFigures } from './measure-runs.ts';
import type { SharingFigures } from './measure-sharing.ts';
import type { StepFigures } from './measure-steps.ts';
import type { Ratios } from './ratios.ts';
import type { Spread } from './spread.ts';

type Figures = StepFigures &
  AnswerFigures &
  InsideFigures &
  KeepingFigures &
  RoomFigures &
  RunFigures & {
    machine: Machine;
    sharing: SharingFigures;
    ratios: Ratios;
    bundleGzip: { page: number; worker: number; engine: number };
  };

const DOCS = join(import.meta.dirname, '../docs/performance.md');
const [BEGIN, END] = ['<!-- bench -->', '<!-- /bench -->'];

const NAMES: Record<string, string> = {
  oursWasm: 'Digit Lab, WASM, one worker',
  oursWebgl: 'Digit Lab, WebGL',
  torch: 'PyTorch, two threads',
  jaxWasm: 'jax-js, wasm',
  stockWebgl: 'tfjs as it comes, WebGL',
  stockCpu: 'tfjs as it comes, cpu',
};

const round = (value: number, digits = 1) => value.toFixed(digits);
const spread = ({ median, min, max }: Spread, digits = 1) =>
  `${round(median, digits)} (${round(min, digits)} to ${round(max, digits)})`;
const percent = (share: number) => `${round(share * 100, 0)} %`;
const ratio = (value: number | null) => (value === null ? 'absent' : round(value, 2));
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @returns the tables as Markdown, each with the value that must be reached and the aim */
export function report(figures: Figures): string {
  const {
    machine,
    stepMs,
    ratios,
    webglPerStep,
    sharing,
    secondsTo,
    answerMs,
    drawing,
    evaluationSeconds,
    memory,
  } = figures;
  const steps = Object.entries(NAMES).map(([name, label]) => {
    const found = stepMs[name];
    return [label, found ? spread(found) : 'absent'];
  });
  const webgl = (['ours', 'stock'] as const).map((who) => [
    who === 'ours' ? 'Digit Lab' : 'tfjs as it comes',
    round(webglPerStep[who].drawCalls, 0),
    round(webglPerStep[who].bytesUploaded / 1_000, 1),
    round(webglPerStep[who].blockingReads, 0),
  ]);
  const rows: [figure: string, found: string, must: string, aim: string][] = [
    ['WASM step: PyTorch (2 threads) / ours', ratio(ratios.torchToOursWasm), '1.0', '2.0'],
    ['WASM step: stock tfjs WebGL (software) / ours', ratio(ratios.stockWebglToOursWasm), '16', '30'],
    ['WASM step: jax-js wasm / ours', ratio(ratios.jaxWasmToOursWasm), '9', '18'],
    ['WebGL step in software: stock / ours', ratio(ratios.stockWebglToOursWebgl), '1.6', '3'],
    ['Tutorial to val_accuracy 0.984, all images', `${round(secondsTo.tutorial)} s`, '150 s', '60 s'],
    [
      `Fast to its test accuracy (median ${secondsTo.fast.medianTestAccuracy}, worst ${Math.min(...secondsTo.fast.testAccuracies)}), five seeds`,
      `${spread(secondsTo.fast)} s`,
      '60 s',
      '20 s',
    ],
    ['Two WASM workers / one, images a second, batch 256', ratio(ratios.twoWorkersToOne), '1.4', '1.8'],
    ['Dearest / cheapest image, batch 32 to 512', ratio(ratios.dearestBatchToCheapest), '1.25', '1.1'],
    ['Last five / first five of 20 epochs', ratio(ratios.lastEpochsToFirst), '1.25', '1.1'],
    ['Answer, idle, 95th percentile', `${round(answerMs.idle.p95)} ms`, '16 ms', ''],
    ['Answer while WASM trains, 95th percentile', `${round(answerMs.training.p95)} ms`, '33 ms', ''],
    [
      'Longest task of the main thread while training',
      figures.longestTaskMs === 0 ? 'none over 50 ms' : `${round(figures.longestTaskMs, 0)} ms`,
      '50 ms',
      '',
    ],
    [
      'Frames lost of 60 a second while drawing, Inside closed / open',
      `${percent(drawing.closed.framesLost)} / ${percent(drawing.open.framesLost)}`,
      'the same',
      '',
    ],
    [
      'Longest task of the main thread while drawing, Inside closed / open',
      `${round(drawing.closed.longestTaskMs)} / ${round(drawing.open.longestTaskMs)} ms`,
      '- / 16 ms',
      '',
    ],
    [
      'Evaluation of the 10,000 test images on WASM, Tutorial / Robust',
      `${round(evaluationSeconds.tutorial, 2)} / ${round(evaluationSeconds.robust, 2)} s`,
      '3 s / -',
      '',
    ],
    [
      'Work of the page to keep an epoch, of one on 10,000 images',
      `${round(figures.keepingMs)} ms, ${round(figures.keepingShare * 100)} %`,
      '2 %',
      '',
    ],
    [
      '200 kept runs to list, as many as fit / all',
      `${spread(figures.list200Ms, 0)} / ${spread(figures.listAll200Ms, 0)} ms`,
      '200 ms',
      '',
    ],
    ['Eighth run of 50 epochs to overlay', `${spread(figures.overlay8Ms, 0)} ms`, '100 ms', ''],
    [
      'A room to open, the first time / again, of all rooms',
      `${spread(figures.openRoomMs.first, 0)} / ${spread(figures.openRoomMs.again, 0)} ms`,
      '150 ms',
      '',
    ],
    ['Start of the page to the first answer', `${spread(figures.firstAnswerMs, 0)} ms`, '1,000 ms', ''],
    ["The page's own JavaScript, gzip", `${round(figures.bundleGzip.page)} kB`, '130 kB', ''],
    [
      'The worker before its first answer / its engine, gzip',
      `${round(figures.bundleGzip.worker)} / ${round(figures.bundleGzip.engine)} kB`,
      '',
      '',
    ],
    [
      'Tensors of the trainer after 1 and 20 epochs',
      `${memory.afterEpoch1.tensors} and ${memory.afterEpoch20.tensors}`,
      '',
      '',
    ],
  ];
  return [
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGB} GB; ${machine.browser}, Node ${machine.node}; ${machine.date}.`,
    '',
    table(['Figure', 'found', 'must', 'aim'], rows),
    '',
    'One training step of the tutorial network (batch 128, Adadelta), milliseconds, median (least to most):',
    '',
    table(['Who', 'ms'], steps),
    '',
    'What a WebGL step asks of the GPU:',
    '',
    table(['Who', 'draw calls', 'kB uploaded', 'blocking reads'], webgl),
    '',
    'Microseconds an image costs, one WASM worker, by batch size:',
    '',
    table(Object.keys(sharing.imageMs), [
      Object.values(sharing.imageMs).map(({ median }) => round(median * 1_000, 0)),
    ]),
  ].join('\n');
}

/** Replaces the tables in docs/performance.md. @param text Markdown of `report` */
export function writeDocs(text: string): void {
  const before = readFileSync(DOCS, 'utf8');
  const [head, rest] = before.split(BEGIN);
  const [, tail] = rest.split(END);
  writeFileSync(DOCS, `${head}${BEGIN}\n\n${text}\n\n${END}${tail}`);
}
