// Measures how soon the page answers: from its start to the first bars, and from the end of a stroke to changed bars, idle and
// during training; and the longest task of the main thread meanwhile.

import { expect, type Page } from '@playwright/test';
import type { LabPage, Path } from '../../e2e/pages/lab-page.ts';
import { close, withLab, type Open } from '../lab.ts';
import { measureFirstAnswers } from '../measure-first-answer.ts';
import { percentile, spreadOf, type Spread } from '../spread.ts';
import { round, spread, type Part, type Report } from './part.ts';

const STROKES = 60;
const FIRST_ANSWERS = 9;
/** Every answer should come within this time; a later one is not counted. */
const SETTLE_MS = 150;

interface AnswerFigures {
  answerMs: Record<'idle' | 'training', Latency>;
  /** It is 0 when no task took more than 50 ms, since browsers report only those. */
  longestTaskMs: number;
  firstAnswerMs: Spread;
}

/** Latencies are in milliseconds. */
interface Latency extends Spread {
  /** This is the 95th percentile. */
  p95: number;
}

/**
 * Runs in the page. It records when the pen was last lifted, when bars changed since, and each long task. When newer weights of
 * the run arrive, later changes answer these and not the pen, so they are not recorded.
 */
function listen(): void {
  const scope = globalThis as unknown as {
    lifted: number;
    changes: number[];
    open: boolean;
    tasks: number[];
  };
  Object.assign(scope, { lifted: 0, changes: [], open: false, tasks: [] });
  addEventListener(
    'pointerup',
    () => Object.assign(scope, { lifted: performance.now(), changes: [], open: true }),
    true,
  );
  const post = Worker.prototype.postMessage as (message: { call?: string }, ...rest: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, message: { call?: string }, ...rest: unknown[]) {
    if (message.call === 'load-model') scope.open = false;
    post.call(this, message, ...rest);
  };
  new MutationObserver((changes) => {
    const bar = changes.some(({ target }) => (target as Element).getAttribute('role') === 'meter');
    if (bar && scope.open) scope.changes.push(performance.now());
  }).observe(document.body, { subtree: true, attributeFilter: ['aria-valuenow'] });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) scope.tasks.push(duration);
  }).observe({ type: 'longtask' });
}

async function latencies(lab: LabPage): Promise<Latency> {
  const { page } = lab;
  const found: number[] = [];
  for (let stroke = 0; stroke < STROKES; stroke++) {
    await lab.button('Clear').click();
    const lean = (stroke % 10) * 3;
    await lab.draw([
      [30 + lean, 20],
      [50, 50 - lean],
      [60 - lean, 82],
    ] as Path);
    await page.waitForTimeout(SETTLE_MS);
    await expect(lab.prediction).not.toHaveText('Draw a digit');
    // Bars that are complete before the pen is up count as 0 ms; a stroke during which newer weights arrived does not count.
    const waited = await page.evaluate<number | null>(
      'changes.length > 0 ? changes.at(-1) - lifted : open ? 0 : null',
    );
    if (waited !== null) found.push(waited);
  }
  return { ...spreadOf(found), p95: percentile(found, 0.95) };
}

async function longestTask(page: Page): Promise<number> {
  return Math.max(0, ...(await page.evaluate<number[]>('tasks')));
}

async function measure(open: Open): Promise<AnswerFigures> {
  const { firstAnswerMs } = await measureFirstAnswers(open, FIRST_ANSWERS);

  const lab = await open('&backend=wasm');
  await lab.draw([
    [50, 20],
    [50, 80],
  ]);
  await expect(lab.prediction).not.toHaveText('Draw a digit');
  await lab.page.evaluate(listen);
  const idle = await latencies(lab);
  await lab.openSettings();
  await lab.button('Train').click();
  await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 120_000 });
  await lab.page.evaluate('tasks.length = 0');
  const training = await latencies(lab);
  const longestTaskMs = await longestTask(lab.page);
  await close(lab.page);
  return { answerMs: { idle, training }, longestTaskMs, firstAnswerMs };
}

function report({ answerMs, longestTaskMs, firstAnswerMs }: AnswerFigures): Report {
  return {
    rows: [
      ['Answer, idle, 95th percentile', `${round(answerMs.idle.p95)} ms`, '16 ms', ''],
      ['Answer while WASM trains, 95th percentile', `${round(answerMs.training.p95)} ms`, '25 ms', '16 ms'],
      [
        'Longest task of the main thread while training',
        longestTaskMs === 0 ? 'none over 50 ms' : `${round(longestTaskMs, 0)} ms`,
        '50 ms',
        '',
      ],
      ['Start of the page to the first answer', `${spread(firstAnswerMs, 0)} ms`, '', ''],
    ],
    tables: [],
  };
}

export const answers: Part<AnswerFigures> = { title: 'Answers', measure: () => withLab(measure), report };
