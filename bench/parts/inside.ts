// Measures what Inside costs a moving pen: the frames lost while drawing with the room closed and open, and the longest task
// of the page's main thread meanwhile. It also measures how long Evaluate takes.

import { expect, type Browser } from '@playwright/test';
import type { LabPage } from '../../e2e/pages/lab-page.ts';
import { Evaluation } from '../../e2e/pages/evaluation.ts';
import { LookInside } from '../../e2e/pages/look-inside.ts';
import { close, withLab } from '../lab.ts';
import { percent, round, type Part, type Report } from './part.ts';

const TURNS = 6;
const POINTS_A_TURN = 60;
const FRAMES_A_SECOND = 60;

interface InsideFigures {
  drawing: Record<'closed' | 'open', DrawingFigures>;
  /** These are seconds for the 10,000 test images on WASM, without loading them. */
  evaluationSeconds: { robust: number; tutorial: number };
}

interface DrawingFigures {
  /** This share, in [0,1], is missing of the 60 frames a second of a screen. */
  framesLost: number;
  longestTaskMs: number;
}

interface TraceEvent {
  name: string;
  tid: number;
  pid: number;
  /** It is the wall-clock duration in microseconds: the thread's own clock has steps of 40 ms on some machines. */
  dur?: number;
  args: { name?: string };
}

/** In the page this script counts frames from now on. */
const COUNT_FRAMES = `
  var frames = 0;
  var framesFrom = performance.now();
  requestAnimationFrame(function count() {
    frames += 1;
    requestAnimationFrame(count);
  });`;

/** Draws circles as fast as the page takes the points, and clears the pad after each. */
async function drawRounds(lab: LabPage): Promise<void> {
  const box = await lab.pad.boundingBox();
  if (!box) throw new Error('the pad has no box');
  const at = (point: number) => {
    const angle = (point / POINTS_A_TURN) * 2 * Math.PI;
    return [
      box.x + box.width * (0.5 + 0.3 * Math.cos(angle)),
      box.y + box.height * (0.5 + 0.3 * Math.sin(angle)),
    ];
  };
  const { mouse } = lab.page;
  for (let turn = 0; turn < TURNS; turn++) {
    const [x, y] = at(0);
    await mouse.move(x, y);
    await mouse.down();
    for (let point = 1; point <= POINTS_A_TURN; point++) {
      const [nextX, nextY] = at(point);
      await mouse.move(nextX, nextY);
    }
    await mouse.up();
    await lab.button('Clear').click();
  }
}

async function figuresOf(lab: LabPage, browser: Browser): Promise<DrawingFigures> {
  const { page } = lab;
  await drawRounds(lab);
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await page.evaluate(COUNT_FRAMES);
  await drawRounds(lab);
  const framesLost = await page.evaluate<number>(
    `Math.max(0, 1 - frames / ((performance.now() - framesFrom) / 1000 * ${FRAMES_A_SECOND}))`,
  );
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return { framesLost, longestTaskMs: longestTask(trace.traceEvents) };
}

function longestTask(events: readonly TraceEvent[]): number {
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const pages = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = new Set(pages.map(thread));
  const tasks = events.filter((event) => /RunTask/.test(event.name) && threads.has(thread(event)));
  if (tasks.length === 0) throw new Error('the trace has no task of the page');
  return tasks.reduce((longest, { dur }) => Math.max(longest, (dur ?? 0) / 1_000), 0);
}

async function evaluationSeconds(lab: LabPage): Promise<number> {
  const evaluation = new Evaluation(lab.page);
  await evaluation.open();
  await evaluation.start();
  const time = evaluation.figure('Time');
  await expect(time).toBeVisible({ timeout: 60_000 });
  return Number.parseFloat(await time.innerText());
}

async function trainTutorial(lab: LabPage): Promise<void> {
  await lab.settings({ 'Training images': '500', Epochs: '1' });
  await lab.button('Train').click();
  await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 60_000 });
  await expect(lab.button('Train')).toBeEnabled();
}

async function measure(
  open: (search?: string) => Promise<LabPage>,
  browser: Browser,
): Promise<InsideFigures> {
  const lab = await open('&backend=wasm');
  await expect(lab.prediction).toHaveText('Draw a digit');
  const closed = await figuresOf(lab, browser);
  const look = new LookInside(lab.page);
  await look.open();
  await look.filter(0).waitFor();
  const opened = await figuresOf(lab, browser);
  const robust = await evaluationSeconds(lab);
  await close(lab.page);
  const other = await open('&backend=wasm');
  await trainTutorial(other);
  const tutorial = await evaluationSeconds(other);
  await close(other.page);
  return { drawing: { closed, open: opened }, evaluationSeconds: { robust, tutorial } };
}

function report({ drawing, evaluationSeconds }: InsideFigures): Report {
  const { closed, open } = drawing;
  return {
    rows: [
      [
        'Frames lost of 60 a second while drawing, Inside closed / open',
        `${percent(closed.framesLost)} / ${percent(open.framesLost)}`,
        'the same',
        '',
      ],
      [
        'Longest task of the main thread while drawing, Inside closed / open',
        `${round(closed.longestTaskMs)} / ${round(open.longestTaskMs)} ms`,
        '- / 16 ms',
        '',
      ],
      [
        'Evaluation of the 10,000 test images on WASM, Robust',
        `${round(evaluationSeconds.robust, 2)} s`,
        '2 s',
        '1 s',
      ],
      ['The same, Tutorial', `${round(evaluationSeconds.tutorial, 2)} s`, '3 s', ''],
    ],
    tables: [],
  };
}

export const inside: Part<InsideFigures> = {
  title: 'Drawing with Inside open, and Evaluate',
  measure: () => withLab(measure),
  report,
};
