// Measures a training step of every preset by every implementation, of 128 images with the preset's optimizer. They take turns in
// one run, so that whatever else the machine does slows all alike.

import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { PRESET_NAMES, PRESETS, type PresetName } from '../../../src/domain/experiment/presets.ts';
import { endContestant, startContestant, takeSteps, withContestants } from '../../contestants.ts';
import type { KernelCost } from '../../page/kernel-costs.ts';
import type { ContestantName } from '../../page/main.ts';
import type { WebglCount } from '../../page/webgl-counter.ts';
import { spreadOf } from '../../spread.ts';
import type { Part } from '../part.ts';
import type { StepFigures } from './figures.ts';
import { reportSteps } from './report.ts';
import { startTorch, torchVersion } from './torch.ts';

const ROUNDS = 5;
/** A turn takes about so long, or one step where that is longer. */
const TURN_MS = 250;
/** Who takes longer for a step has two turns, and one where a step is slower still. */
const SLOW_MS = 500;
const SLOWEST_MS = 2_000;
/** Who takes longer to start and to take a step is ended. */
const PATIENCE_MS = 12_000;
const PROFILED_STEPS = 5;

const IN_PAGE: ContestantName[] = [
  'oursWasm',
  'oursTwo',
  'oursWebgl',
  'stockWasm',
  'stockWebgl',
  'stockCpu',
  'jaxWasm',
];

interface Costs {
  costs: KernelCost[];
  varyingMs: number | null;
}

interface Turns {
  name: string;
  /** These are milliseconds of the first step. */
  first: number;
  take(count: number): Promise<number>;
  end(): Promise<void> | void;
}

/** @returns who takes turns, and why others do not */
async function gather(page: Page, preset: PresetName, counted: (who: string, count: WebglCount) => void) {
  const turns: Turns[] = [];
  const cannot: Record<string, string> = {};
  for (const name of IN_PAGE) {
    const take = async (count: number) => {
      const { milliseconds, perStep } = await takeSteps(page, name, count);
      if (perStep) counted(name, perStep);
      return milliseconds;
    };
    try {
      const first = await within(PATIENCE_MS, async () => {
        await startContestant(page, name, preset);
        return take(1);
      });
      turns.push({ name, first, take, end: () => endContestant(page, name) });
    } catch (error) {
      await endContestant(page, name);
      cannot[name] = whyOf(error);
    }
  }
  const torch = await startTorch(PRESETS[preset]);
  if (!torch) return { turns, cannot };
  for (const [name, threads] of Object.entries({ torchOne: 1, torchTwo: 2 })) {
    const take = (count: number) => torch.step(threads, count);
    turns.push({ name, first: await take(1), take, end: () => torch.end() });
  }
  return { turns, cannot };
}

/** @throws Error when the work takes longer */
async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const late = new AbortController();
  const tooLong = delay(milliseconds, null, { signal: late.signal }).then(() => {
    throw new Error(`more than ${milliseconds / 1_000} s to start and to take one step`);
  });
  try {
    return await Promise.race([work(), tooLong]);
  } finally {
    late.abort();
    tooLong.catch(() => undefined);
  }
}

/** @returns the message of an error, without what Playwright and the browser put around it */
function whyOf(error: unknown): string {
  const [first] = String(error).split('\n');
  return first.replace(/^(page\.evaluate: |Error: )+/, '');
}

async function measurePreset(page: Page, preset: PresetName) {
  const webgl: Record<string, WebglCount> = {};
  const { turns, cannot } = await gather(page, preset, (who, count) => (webgl[who] = count));
  const times: Record<string, number[]> = {};
  const counts: Record<string, number> = {};
  for (const { name, first, take } of turns) {
    times[name] = [];
    const milliseconds = await take(first > SLOW_MS ? 1 : 3);
    if (milliseconds > SLOW_MS) times[name].push(milliseconds);
    counts[name] = Math.max(1, Math.round(TURN_MS / milliseconds));
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, take } of turns) {
      const slowest = Math.max(0, ...times[name]);
      const turnsOf = slowest > SLOWEST_MS ? 1 : slowest > SLOW_MS ? 2 : ROUNDS;
      if (times[name].length < turnsOf) times[name].push(await take(counts[name]));
    }
  const { costs, varyingMs } = await page.evaluate<Costs>(`costs('oursWasm', ${PROFILED_STEPS})`);
  for (const { end } of turns) await end();
  const found = Object.fromEntries(Object.entries(times).map(([name, each]) => [name, spreadOf(each)]));
  return { stepMs: { ...found, ...cannot }, webgl, costs, varyingMs };
}

async function measure(): Promise<StepFigures> {
  return withContestants(async (page) => {
    const figures: StepFigures = {
      torch: torchVersion(),
      stepMs: {},
      varyingMs: {},
      webglPerStep: {},
      kernelMs: {},
    };
    for (const preset of Object.keys(PRESETS) as PresetName[]) {
      console.log(`  ${PRESET_NAMES[preset]}`);
      const { stepMs, webgl, costs, varyingMs } = await measurePreset(page, preset);
      figures.stepMs[preset] = stepMs;
      figures.kernelMs[preset] = costs;
      if (varyingMs !== null) figures.varyingMs[preset] = varyingMs;
      if (preset === 'tutorial') figures.webglPerStep = { ours: webgl.oursWebgl, stock: webgl.stockWebgl };
    }
    return figures;
  });
}

export const steps: Part<StepFigures> = {
  title: 'Training steps of every preset by every implementation',
  measure,
  report: reportSteps,
};
