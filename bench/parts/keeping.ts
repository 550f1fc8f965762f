// Measures what it costs to keep runs: the page's work for the database in each epoch, how long 200 kept runs take to list, and eight of
// them to overlay.

import { expect, type Page } from '@playwright/test';
import type { LabPage } from '../../e2e/pages/lab-page.ts';
import { openRoom } from '../../e2e/pages/rooms.ts';
import { close, withLab } from '../lab.ts';
import { spreadOf, type Spread } from '../spread.ts';
import { round, spread, type Part, type Report } from './part.ts';

type Open = (search?: string) => Promise<LabPage>;

interface KeepingFigures {
  /** The page's thread works so many milliseconds for the database in each epoch of the tutorial. */
  keepingMs: number;
  /** It is that time as a share of an epoch on 10,000 images, a fifth of the usual one. */
  keepingShare: number;
  /** It is the time from the click on the room Runs to as many painted rows as the table has room for, of 200, in milliseconds. */
  list200Ms: Spread;
  /** It is the time to the last of them. */
  listAll200Ms: Spread;
  /** It is the time from the choice of the eighth run to its painted curves, in milliseconds. */
  overlay8Ms: Spread;
}

const EPOCHS = 10;
const RUNS = 200;
/** The table has room for fewer rows than this. */
const ROOM = 30;
const TIMES = 7;
const LONG_MS = 300_000;

/**
 * Runs with and without would have to be compared to a hundredth, which a machine with other guests does not allow; so the page's
 * own work for the database is timed, and set against the epoch that it belongs to. Copying goes on in the browser's own threads.
 */
async function keepingShare(open: Open): Promise<Pick<KeepingFigures, 'keepingMs' | 'keepingShare'>> {
  const lab = await open('&backend=wasm&workers=1');
  await lab.page.addInitScript(() => {
    const scope = globalThis as unknown as { puts: number[]; ends: number[] };
    Object.assign(scope, { puts: [], ends: [] });
    // It is a method, since tsx wraps functions that are assigned to a name.
    const timed = {
      put(this: IDBObjectStore, ...given: [unknown, IDBValidKey?]): IDBRequest<IDBValidKey> {
        const startedAt = performance.now();
        const request = timed.own.apply(this, given);
        scope.puts.push(performance.now() - startedAt);
        return request;
      },
      own: IDBObjectStore.prototype.put as (...given: [unknown, IDBValidKey?]) => IDBRequest<IDBValidKey>,
    };
    IDBObjectStore.prototype.put = timed.put;
  });
  await lab.page.reload();
  await lab.openSettings();
  await lab.page.getByLabel('Early stopping').uncheck();
  await lab.settings({ 'Training images': '10000', Epochs: String(EPOCHS) });
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(EPOCHS, { timeout: LONG_MS });
  await expect(lab.button('Train')).toBeEnabled({ timeout: LONG_MS });
  const puts = await lab.page.evaluate<number[]>('puts');
  const times = await lab.epochs.locator('td:nth-child(6)').allTextContents();
  await close(lab.page);
  const epochMs = spreadOf(times.map((time) => Number.parseFloat(time) * 1_000)).median;
  const keepingMs = puts.reduce((sum, each) => sum + each, 0) / EPOCHS;
  return { keepingMs, keepingShare: keepingMs / epochMs };
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

async function showRuns(open: Open): Promise<Omit<KeepingFigures, 'keepingMs' | 'keepingShare'>> {
  const lab = await open('&backend=wasm&workers=1');
  const { page } = lab;
  // tsx wraps named functions in a call of this one, which a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.reload();
  await lab.settings({ 'Training images': '500', Epochs: '1' });
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(1, { timeout: LONG_MS });
  await expect(lab.button('Train')).toBeEnabled();
  await fillRuns(page);
  await page.reload();
  await openRoom(page, 'runs');
  const rows = 'table[aria-label="Runs"] tbody tr';
  const curves = 'figure[aria-label="Compared loss"] [data-run]';
  await expect(page.locator(rows)).toHaveCount(RUNS);
  const listed = async (count: number) => {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      await openRoom(page, 'mine');
      times.push(await clickUntil(page, 'header a[href="#runs"]', rows, count));
      await expect(page.locator(rows)).toHaveCount(RUNS);
    }
    return spreadOf(times);
  };
  const lists = { list200Ms: await listed(ROOM), listAll200Ms: await listed(RUNS) };
  const box = (run: number) => `input[aria-label="Compare run ${run}"]`;
  for (let run = 101; run <= 107; run++) await page.locator(box(run)).check();
  const overlay: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    overlay.push(await clickUntil(page, box(108), curves, 8));
    await page.locator(box(108)).uncheck();
  }
  await close(page);
  return { ...lists, overlay8Ms: spreadOf(overlay) };
}

async function measure(open: Open): Promise<KeepingFigures> {
  return { ...(await keepingShare(open)), ...(await showRuns(open)) };
}

function report(figures: KeepingFigures): Report {
  return {
    rows: [
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
    ],
    tables: [],
  };
}

export const keeping: Part<KeepingFigures> = {
  title: 'Keeping runs',
  measure: () => withLab(measure),
  report,
};
