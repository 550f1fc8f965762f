// Measures whole runs on the page, from the click on Train: the seconds of Tutorial to val_accuracy 0.984, those of Fast to its
// test accuracy for five seeds, those of Robust by a few of its steps, and whether an epoch takes as long at the end as at the start.

import { expect } from '@playwright/test';
import type { LabPage } from '../../e2e/pages/lab-page.ts';
import { memoryOf } from '../../e2e/pages/workers.ts';
import { PRESETS } from '../../src/domain/experiment/presets.ts';
import { close, withLab } from '../lab.ts';
import { percentile, spreadOf, type Spread } from '../spread.ts';
import { round, spread, type Part, type Report } from './part.ts';

const SEEDS = [1, 2, 3, 4, 5];
const LONG_MS = 600_000;

type Open = (search?: string) => Promise<LabPage>;

interface RunFigures {
  secondsTo: {
    /** The run reaches val_accuracy 0.984, on all images, with seed 1. */
    tutorial: number;
    /** The runs end with their test accuracy, one for each seed, which must all reach 0.99 to count. */
    fast: Spread & { seeds: number[]; testAccuracies: number[]; medianTestAccuracy: number };
  };
  robust: {
    /** It is calculated from the epochs of a run on fewer images. */
    minutes: number;
    /** So many steps were measured. */
    steps: number;
  };
  memory: { afterEpoch1: Memory; afterEpoch20: Memory };
  /** There are 20 epochs on 10,000 images. */
  epochSeconds: number[];
}

interface Memory {
  /** They are those of the worker that has the most: the training worker. */
  tensors: number;
}

async function startRun(
  lab: LabPage,
  settings: Record<string, string>,
  preset = 'Tutorial',
): Promise<number> {
  await lab.openSettings();
  await lab.page.getByLabel('Preset').selectOption(preset);
  await lab.settings(settings);
  await lab.button('Train').click();
  return performance.now();
}

async function tutorialSeconds(open: Open): Promise<number> {
  const lab = await open();
  const startedAt = await startRun(lab, { Seed: '1' });
  await expect
    .poll(
      async () => {
        const cells = await lab.log.locator('tbody td:nth-child(5)').allTextContents();
        return Math.max(0, ...cells.map(Number));
      },
      { timeout: LONG_MS, intervals: [100] },
    )
    .toBeGreaterThanOrEqual(0.984);
  const seconds = (performance.now() - startedAt) / 1_000;
  await close(lab.page);
  return seconds;
}

async function fastRun(open: Open, seed: number): Promise<{ seconds: number; accuracy: number }> {
  const lab = await open();
  const startedAt = await startRun(lab, { Seed: String(seed) }, 'Fast');
  const sentence = lab.page.getByText(/of the (10,000 )?test images/).first();
  await expect(sentence).toBeVisible({ timeout: LONG_MS });
  const seconds = (performance.now() - startedAt) / 1_000;
  const said = (await sentence.textContent()) ?? '';
  await close(lab.page);
  const wrong = /(\d+) wrong/.exec(said)?.[1];
  if (wrong === undefined) throw new Error(`The page does not say how many test images are wrong: ${said}`);
  return { seconds, accuracy: 1 - Number(wrong) / 10_000 };
}

async function longRun(open: Open): Promise<Pick<RunFigures, 'memory' | 'epochSeconds'>> {
  const lab = await open();
  await lab.openSettings();
  await lab.page.getByLabel('Early stopping').uncheck();
  await startRun(lab, { 'Training images': '10000', Epochs: '20' });
  const rows = lab.log.locator('tbody tr');
  const memory = async () => {
    const found = await Promise.all(lab.page.workers().map(memoryOf));
    return { tensors: Math.max(...found.map(({ tensors }) => tensors)) };
  };
  await expect(rows).toHaveCount(1, { timeout: LONG_MS });
  const afterEpoch1 = await memory();
  await expect(lab.button('Train')).toBeEnabled({ timeout: LONG_MS });
  const afterEpoch20 = await memory();
  const epochSeconds = await secondsOf(lab);
  await close(lab.page);
  return { memory: { afterEpoch1, afterEpoch20 }, epochSeconds };
}

/**
 * A run of four epochs on a twentieth of the images: the first is still warm-up, the last has as many plain images as the last
 * quarter of the whole run.
 */
async function robustRun(open: Open): Promise<RunFigures['robust']> {
  const [PART, EPOCHS] = [20, 4];
  const { imageCount, epochs, batchSize, validationSplit } = PRESETS.robust.config;
  const images = Math.round(imageCount / PART);
  const lab = await open('&backend=wasm');
  await startRun(lab, { 'Training images': String(images), Epochs: String(EPOCHS) }, 'Robust');
  await expect(lab.button('Train')).toBeEnabled({ timeout: LONG_MS });
  const [, second, third, last] = await secondsOf(lab);
  await close(lab.page);
  const seconds = ((second + third) / 2) * epochs * 0.75 + last * epochs * 0.25;
  const steps = (EPOCHS - 1) * Math.ceil((images * (1 - validationSplit)) / batchSize);
  return { minutes: (seconds * PART) / 60, steps };
}

async function secondsOf(lab: LabPage): Promise<number[]> {
  const times = await lab.log.locator('tbody td:nth-child(6)').allTextContents();
  return times.map((time) => Number.parseFloat(time));
}

/** The runs follow one after the other. */
async function measure(open: Open): Promise<RunFigures> {
  const tutorial = await tutorialSeconds(open);
  const fast = [];
  for (const seed of SEEDS) fast.push(await fastRun(open, seed));
  const testAccuracies = fast.map(({ accuracy }) => accuracy);
  const seconds = fast.map((run) => run.seconds);
  return {
    secondsTo: {
      tutorial,
      fast: {
        ...spreadOf(seconds),
        seeds: SEEDS,
        testAccuracies,
        medianTestAccuracy: percentile(testAccuracies, 0.5),
      },
    },
    robust: await robustRun(open),
    ...(await longRun(open)),
  };
}

function report({ secondsTo: { tutorial, fast }, robust, epochSeconds, memory }: RunFigures): Report {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const slower = mean(epochSeconds.slice(-5)) / mean(epochSeconds.slice(1, 6));
  const worst = Math.min(...fast.testAccuracies);
  return {
    rows: [
      ['Tutorial to val_accuracy 0.984, all images', `${round(tutorial)} s`, '150 s', '60 s'],
      [
        `Fast to 99 % test accuracy (median ${fast.medianTestAccuracy}, worst ${worst}), five seeds`,
        `${spread(fast)} s`,
        '12 s',
        '6 s',
      ],
      [
        `Robust, whole training, extrapolated from ${robust.steps} steps`,
        `${round(robust.minutes)} min`,
        '15 min',
        '8 min',
      ],
      ['Last five / first five of 20 epochs', round(slower, 2), '1.25', '1.1'],
      [
        'Tensors of the trainer after 1 and 20 epochs',
        `${memory.afterEpoch1.tensors} and ${memory.afterEpoch20.tensors}`,
        '',
        '',
      ],
    ],
    tables: [],
  };
}

export const runs: Part<RunFigures> = { title: 'Whole runs', measure: () => withLab(measure), report };
