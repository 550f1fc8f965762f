import { expect, test, type Page } from '@playwright/test';
import type { Report } from './kernels/compare.worker.ts';

// The development server serves the sources that the worker of this page runs.
const PAGE = 'http://localhost:4175/e2e/kernels/index.html';

async function reportOf(page: Page, query: string): Promise<Exclude<Report, { failure: string }>> {
  await page.goto(PAGE + query);
  await page.waitForFunction('window.report', null, { timeout: 100_000 });
  const report = await page.evaluate<Report>('window.report');
  if ('failure' in report) throw new Error(report.failure);
  return report;
}

test('every kernel and every kind of layer gives on WebGL what it gives on cpu, and trains to the same weights', async ({
  page,
}) => {
  const { differences } = await reportOf(page, '');
  for (const { name, largest } of differences) expect.soft(largest, name).toBeLessThan(1e-4);
  expect(differences.length).toBeGreaterThan(50);
});

test('with 16-bit floats too, to their precision, and training stays finite', async ({ page }) => {
  const { differences, losses } = await reportOf(page, '?half');
  for (const { name, largest } of differences) expect.soft(largest, name).toBeLessThan(0.03);
  // Half floats are coarser, so this shows that the run was not on 32-bit ones by mistake.
  expect(Math.max(...differences.map(({ largest }) => largest))).toBeGreaterThan(1e-4);
  expect(losses.every(Number.isFinite)).toBe(true);
});
