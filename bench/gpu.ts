// npx tsx bench/gpu.ts [--presets robust,fast] [--json FILE] [--software] measures a training step of every preset on this machine's
// GPU, ours beside others, and what the kernels of our step cost there. --software tries it without a GPU.

import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { PRESETS, type PresetName } from '../src/domain/experiment/presets.ts';
import { endContestant, startContestant, takeSteps, withContestants, type Steps } from './contestants.ts';
import type { ContestantName } from './page/main.ts';
import type { KernelCost } from './page/kernel-costs.ts';
import type { WebglCount } from './page/webgl-counter.ts';
import { spreadOf, type Spread } from './spread.ts';

const CONTESTANTS: ContestantName[] = ['oursWebgl', 'oursWasm', 'stockWebgl', 'jaxWebgpu'];
const ROUNDS = 5;
const ROUND_MS = 400;
const MOST_STEPS = 400;
const ANSWER_MS = 20_000;

interface Measured {
  preset: string;
  who: string;
  /** Milliseconds of a step, or why there are none. */
  stepMs: Spread | string;
  /** A step is handed to the GPU in so many milliseconds. */
  submitMs?: number;
  perStep?: WebglCount | null;
  costs?: KernelCost[];
}

const { values } = parseArgs({
  options: {
    presets: { type: 'string', default: Object.keys(PRESETS).join() },
    json: { type: 'string' },
    software: { type: 'boolean', default: false },
  },
});

async function measure(page: Page, preset: PresetName, who: ContestantName): Promise<Measured> {
  const steps = (count: number) => takeSteps(page, who, count);
  try {
    await startContestant(page, who, preset);
    await steps(3);
    const { milliseconds } = await steps(3);
    const count = Math.ceil(Math.min(MOST_STEPS, ROUND_MS / milliseconds));
    const rounds: Steps[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await steps(count));
    const { costs } = await page.evaluate<{ costs: KernelCost[] }>(`costs('${who}')`);
    const stepMs = spreadOf(rounds.map((round) => round.milliseconds));
    const submitMs = spreadOf(rounds.map((round) => round.submitMs)).median;
    return { preset, who, stepMs, submitMs, perStep: rounds[0].perStep, costs };
  } catch (error) {
    return { preset, who, stepMs: String(error).split('\n')[0] };
  } finally {
    await endContestant(page, who);
  }
}

function line({ preset, who, stepMs, submitMs, perStep }: Measured): string {
  if (typeof stepMs === 'string') return `${preset}, ${who}: ${stepMs}`;
  const { median, min, max } = stepMs;
  const time = `${median.toFixed(2)} ms (${min.toFixed(2)} to ${max.toFixed(2)}), ${submitMs?.toFixed(2)} to hand over`;
  const asked = perStep
    ? `; ${perStep.drawCalls.toFixed(0)} draws, ${(perStep.bytesUploaded / 1_000).toFixed(1)} kB up`
    : '';
  return `${preset}, ${who}: ${time}${asked}`;
}

/** Where the driver does not fit, the browser never answers. */
const renderer = (page: Page) =>
  Promise.race([page.evaluate<string>('renderer()'), delay(ANSWER_MS, 'none', { ref: false })]);

await withContestants(
  async (page) => {
    const name = await renderer(page);
    console.log(name);
    if (!values.software && /swiftshader|llvmpipe|none/i.test(name)) throw new Error('There is no GPU here');
    const all: Measured[] = [];
    for (const preset of values.presets.split(',') as PresetName[])
      for (const who of CONTESTANTS) {
        const measured = await measure(page, preset, who);
        console.log(line(measured));
        all.push(measured);
      }
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify({ renderer: name, measured: all }, null, 2)}\n`);
  },
  values.software ? 'software' : 'gpu',
);
