// Builds and opens the page in which every implementation can be called.

import { build, preview } from 'vite';
import type { Page } from '@playwright/test';
import type { ContestantName } from './page/main.ts';
import type { WebglCount } from './page/webgl-counter.ts';
import { launch } from './browser.ts';

const CONFIG = 'bench/page/vite.config.ts';

/** Once in a run of the benchmark is enough. */
let built: Promise<unknown> | null = null;

/** Figures are those of one step. */
export interface Steps {
  milliseconds: number;
  submitMs: number;
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
  await (built ??= build({ configFile: CONFIG, logLevel: 'error' }));
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

/** Starts a contestant of the page of `withContestants`. @throws Error that says why it cannot */
export async function startContestant(
  page: Page,
  who: ContestantName,
  preset: string,
  batchSize?: number,
): Promise<void> {
  await page.evaluate(`start('${who}', '${preset}', ${batchSize})`);
}

/** @returns what a step took on average of so many */
export function takeSteps(page: Page, who: ContestantName, count: number): Promise<Steps> {
  return page.evaluate<Steps>(`steps('${who}', ${count})`);
}

export async function endContestant(page: Page, who: ContestantName): Promise<void> {
  await page.evaluate(`end('${who}')`);
}
