import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { smallExperiment } from './pages/small-runs.ts';
import { trainerOf } from './pages/workers.ts';

/** This run goes on until it is ended. */
const LONG = `&backend=cpu${smallExperiment({ images: 1_000, epochs: 200 })}`;

test('a worker that dies is told, and the run goes on in a new one', async ({ page }) => {
  const lab = new LabPage(page, [/out of luck/]);
  await lab.open(LONG);
  await lab.button('Train').click();
  await expect(lab.epochs).not.toHaveCount(0);
  await (
    await trainerOf(page)
  ).evaluate(() => {
    setTimeout(() => {
      throw new Error('out of luck');
    });
  });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('out of luck');
  const kept = await lab.epochs.count();
  await alert.getByRole('button', { name: /Continue from epoch/ }).click();
  await expect.poll(() => lab.epochs.count()).toBeGreaterThan(kept);
  await lab.button('Stop').click();
  await expect(lab.button('Train')).toBeEnabled();
  lab.expectNoProblems();
});

// A test in Node proves that it is ended after two seconds, by a clock of its own.
test('a worker that hangs is ended by Stop, with the best epoch kept', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open(LONG);
  await lab.button('Train').click();
  await expect(lab.epochs).not.toHaveCount(0);
  await (
    await trainerOf(page)
  ).evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await lab.button('Stop').click();
  await expect(page.getByText(/^Stopped by hand/)).toBeVisible();
  await expect(lab.model).toHaveText(/^Model: run 1, best epoch/);
  lab.expectNoProblems();
});

test('under StrictMode there is one worker of each kind and one download of each file', async ({ page }) => {
  const downloads: string[] = [];
  let workers = 0;
  page.on('worker', () => (workers += 1));
  page.on('request', (request) => {
    if (/:4175\/(data|models)\//.test(request.url())) downloads.push(request.url());
  });
  const lab = new LabPage(page);
  await lab.open(`&backend=cpu${smallExperiment()}`, 'http://localhost:4175/');
  await expect(lab.model).toHaveText(/^Model: ready-made/);
  await lab.button('Train').click();
  await expect(lab.button('Train')).toBeDisabled();
  await expect(lab.button('Train')).toBeEnabled();
  expect(workers).toBe(2);
  expect(downloads.toSorted()).toEqual([...new Set(downloads)].toSorted());
  lab.expectNoProblems();
});
