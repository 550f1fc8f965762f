// Measures the training step of every implementation. They take turns in one run, so that whatever else the machine does slows
// all alike.

import { build, preview } from 'vite';
import type { Page } from '@playwright/test';
import type { WebglCount } from './page/webgl-counter.ts';
import { launch } from './browser.ts';
import { spreadOf, type Spread } from './spread.ts';
import { torchStep } from './torch.ts';

const CONFIG = 'bench/page/vite.config.ts';
const ROUNDS = 7;
/** Each implementation takes so many steps a round, the fewer the slower it is. */
const STEPS = { oursWasm: 20, oursWebgl: 3, stockWebgl: 2, jaxWasm: 3, stockCpu: 1 };

type Name = keyof typeof STEPS;

/** The milliseconds of a step are null where an implementation is not on this machine. */
export interface StepFigures {
  stepMs: Record<string, Spread | null>;
  webglPerStep: { ours: WebglCount; stock: WebglCount };
}

interface Steps {
  milliseconds: number;
  perStep: WebglCount | null;
}

/**
 * @param work gets a page in which every implementation can be called; browser and server end after it
 * @param webgl where WebGL runs
 */
export async function withContestants<T>(
  work: (page: Page) => Promise<T>,
  webgl: 'software' | 'gpu' = 'software',
): Promise<T> {
  await build({ configFile: CONFIG, logLevel: 'error' });
  const server = await preview({ configFile: CONFIG, preview: { port: 4180 } });
  const browser = await launch({ webgl });
  try {
    const page = await browser.newPage();
    await page.goto('http://localhost:4180/');
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param page of withContestants */
export async function measureSteps(page: Page): Promise<StepFigures> {
  const names = Object.keys(STEPS) as Name[];
  const call = (name: Name, count: number) =>
    page.evaluate<Steps>(`steps(${JSON.stringify(name)}, ${count})`);
  for (const name of names) {
    await page.evaluate(`start(${JSON.stringify(name)})`);
    await call(name, 2);
  }
  const times: Record<string, number[]> = { torch: [] };
  const counts: Partial<Record<Name, WebglCount>> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const { milliseconds, perStep } = await call(name, STEPS[name]);
      (times[name] ??= []).push(milliseconds);
      if (perStep) counts[name] = perStep;
    }
    const torch = torchStep();
    if (torch !== null) times.torch.push(torch);
  }
  const stepMs = Object.fromEntries(
    Object.entries(times).map(([name, values]) => [name, values.length > 0 ? spreadOf(values) : null]),
  );
  return { stepMs, webglPerStep: { ours: counts.oursWebgl!, stock: counts.stockWebgl! } };
}
