// Measures what it costs to keep runs: an epoch with and without the database, how long 200 kept runs take to list, and eight of
// them to overlay.

import { expect, type Page } from '@playwright/test';
import type { LabPage } from '../e2e/pages/lab-page.ts';
import { close } from './lab.ts';
import { spreadOf, type Spread } from './spread.ts';

type Open = (search?: string) => Promise<LabPage>;

export interface KeepingFigures {
  /** An epoch of the tutorial on 10,000 images takes this many times longer while it is kept, in pairs of runs. */
  keptToUnkept: Spread;
  /** It is the time from the click on the tab Runs to the last of 200 rows, in milliseconds. */
  list200Ms: Spread;
  /** It is the time from the choice of the eighth run to its painted curves, in milliseconds. */
  overlay8Ms: Spread;
}

const PAIRS = 5;
const EPOCHS = 6;
const RUNS = 200;
const TIMES = 7;
const LONG_MS = 300_000;

/** @returns the milliseconds of an epoch, from the end of the first to the end of the last */
async function epochMs(open: Open, kept: boolean): Promise<number> {
  const lab = await open('&backend=wasm&workers=1');
  await lab.page.addInitScript((refused) => {
    const scope = globalThis as unknown as { rows: number[] };
    scope.rows = [];
    if (refused) {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    }
    let seen = 0;
    new MutationObserver(() => {
      const rows = document.querySelectorAll('[aria-label="Training log"] tbody tr').length;
      if (rows > seen) scope.rows.push(performance.now());
      seen = rows;
    }).observe(document, { subtree: true, childList: true });
  }, !kept);
  await lab.page.reload();
  await lab.openSettings();
  await lab.page.getByLabel('Early stopping').uncheck();
  await lab.settings({ 'Training images': '10000', Epochs: String(EPOCHS) });
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(EPOCHS, { timeout: LONG_MS });
  const rows = await lab.page.evaluate<number[]>('rows');
  await close(lab.page);
  return ((rows.at(-1) ?? NaN) - rows[0]) / (rows.length - 1);
}

/** Copies the one kept run until there are `RUNS` of them, with 50 epochs each. */
async function fillRuns(page: Page): Promise<void> {
  await page.evaluate(async (count) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const database = await done(indexedDB.open('digit-lab'));
    const store = database.transaction('runs', 'readwrite').objectStore('runs');
    const [first] = (await done(store.getAll())) as Record<string, unknown>[];
    const [epoch] = first.epochs as Record<string, number>[];
    const epochs = Array.from({ length: 50 }, (_, index) => ({
      ...epoch,
      epoch: index + 1,
      loss: 1 / (index + 1),
      valLoss: 1.1 / (index + 1),
    }));
    for (let number = 2; number <= count; number++) {
      const config = { ...(first.config as object), seed: number, batchSize: 8 + number };
      await done(store.put({ ...first, id: `copy-${number}`, number, config, epochs, bestEpoch: 50 }));
    }
    database.close();
  }, RUNS);
}

/** Clicks, and waits for the next two frames once `selector` matches so many elements. @returns milliseconds */
function clickUntil(page: Page, click: string, selector: string, count: number): Promise<number> {
  return page.evaluate(
    ([click, selector, count]) =>
      new Promise<number>((resolve) => {
        const startedAt = performance.now();
        document.querySelector<HTMLElement>(click)?.click();
        const look = () => {
          if (document.querySelectorAll(selector).length < count) return requestAnimationFrame(look);
          return requestAnimationFrame(() => resolve(performance.now() - startedAt));
        };
        look();
      }),
    [click, selector, count] as const,
  );
}

async function showRuns(open: Open): Promise<Pick<KeepingFigures, 'list200Ms' | 'overlay8Ms'>> {
  const lab = await open('&backend=wasm&workers=1');
  const { page } = lab;
  await lab.settings({ 'Training images': '500', Epochs: '1' });
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(1, { timeout: LONG_MS });
  await expect(lab.button('Train')).toBeEnabled();
  await fillRuns(page);
  await page.reload();
  const runs = page.getByRole('tab', { name: /^Runs/ });
  const model = page.getByRole('tab', { name: 'Model' });
  await runs.click();
  const [runsId, modelId] = await Promise.all([runs.getAttribute('id'), model.getAttribute('id')]);
  const rows = 'table[aria-label="Runs"] tbody tr';
  const curves = 'figure[aria-label="Compared loss"] [data-run]';
  await expect(page.locator(rows)).toHaveCount(RUNS);
  const list: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await page.locator(`[id="${modelId}"]`).click();
    list.push(await clickUntil(page, `[id="${runsId}"]`, rows, RUNS));
  }
  const box = (run: number) => `input[aria-label="Compare run ${run}"]`;
  for (let run = 101; run <= 107; run++) await page.locator(box(run)).check();
  const overlay: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    overlay.push(await clickUntil(page, box(108), curves, 8));
    await page.locator(box(108)).uncheck();
  }
  await close(page);
  return { list200Ms: spreadOf(list), overlay8Ms: spreadOf(overlay) };
}

/** @param open opens the page anew @returns figures of pairs of short runs, and of 200 kept ones */
export async function measureKeeping(open: Open): Promise<KeepingFigures> {
  const ratios: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const [kept, unkept] = [await epochMs(open, true), await epochMs(open, false)];
    ratios.push(kept / unkept);
  }
  return { keptToUnkept: spreadOf(ratios), ...(await showRuns(open)) };
}
