import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { memoryOf, patchWorkers } from './pages/workers.ts';

const QUICK = { 'Training images': '500', 'Batch size': '32' };

test('no frame, small textures: WebGL trains on, and ten epochs and two runs leave memory flat', async ({
  page,
}) => {
  const workers = patchWorkers(page, () => {
    // A hidden page gets no frames, and some devices hold no texture beyond 2048.
    globalThis.requestAnimationFrame = () => 0;
    const original = WebGL2RenderingContext.prototype.getParameter;
    WebGL2RenderingContext.prototype.getParameter = function (name: number): unknown {
      return name === WebGL2RenderingContext.MAX_TEXTURE_SIZE ? 2048 : (original.call(this, name) as unknown);
    };
  });
  const lab = new LabPage(page);
  await lab.open('&backend=webgl');
  await lab.settings({ ...QUICK, Epochs: '10' });
  await page.getByLabel('Early stopping').uncheck();
  await lab.button('Train').click();
  const rows = lab.log.locator('tbody tr');
  await expect(rows).not.toHaveCount(0, { timeout: 90_000 });
  await expect(lab.backend).toHaveText('WebGL');
  const trainer = (await workers()).at(-1);
  if (!trainer) throw new Error('no trainer');
  await expect(rows).toHaveCount(10, { timeout: 120_000 });
  await expect(lab.button('Train')).toBeEnabled({ timeout: 60_000 });
  const afterTen = await memoryOf(trainer);
  expect(afterTen.gpuBytes).toBeLessThan(300e6);

  await lab.settings({ Epochs: '2' });
  await lab.button('Train').click();
  await expect(rows).toHaveCount(2, { timeout: 60_000 });
  await expect(lab.button('Train')).toBeEnabled({ timeout: 60_000 });
  const afterAnother = await memoryOf(trainer);
  expect(afterAnother.tensors).toBe(afterTen.tensors);
  expect(afterAnother.gpuBytes).toBeLessThanOrEqual(afterTen.gpuBytes * 1.05);
  lab.expectNoProblems();
});

test('a worker that dies is told, and the run goes on in a new one', async ({ page }) => {
  const lab = new LabPage(page, [/out of luck/]);
  const workers = patchWorkers(page, () => undefined);
  await lab.open('&backend=cpu');
  await lab.settings({ ...QUICK, Epochs: '30' });
  await page.getByLabel('Early stopping').uncheck();
  await lab.button('Train').click();
  const rows = lab.log.locator('tbody tr');
  await expect(rows).not.toHaveCount(0, { timeout: 60_000 });
  const trainer = (await workers()).at(-1);
  await trainer?.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of luck');
    });
  });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('out of luck', { timeout: 10_000 });
  const kept = await rows.count();
  await alert.getByRole('button', { name: /Continue from epoch/ }).click();
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBeGreaterThan(kept);
  await lab.button('Stop').click();
  await expect(lab.button('Train')).toBeEnabled({ timeout: 60_000 });
  lab.expectNoProblems();
});

test('a worker that hangs is ended by Stop within seconds, with the best epoch kept', async ({ page }) => {
  const lab = new LabPage(page);
  const workers = patchWorkers(page, () => undefined);
  await lab.open('&backend=cpu');
  await lab.settings({ ...QUICK, Epochs: '30' });
  await lab.button('Train').click();
  await expect(lab.log.locator('tbody tr')).not.toHaveCount(0, { timeout: 60_000 });
  const trainer = (await workers()).at(-1);
  await trainer?.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await lab.button('Stop').click();
  await expect(page.getByText('Stopped by hand.')).toBeVisible({ timeout: 6_000 });
  await expect(page.getByText(/answered by your model, best epoch/)).toBeVisible();
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
  await lab.open('&backend=cpu', 'http://localhost:4175/');
  await expect(page.getByText('answered by the shipped model')).toBeVisible({
    timeout: 30_000,
  });
  await lab.settings({ ...QUICK, Epochs: '1' });
  await lab.button('Train').click();
  await expect(lab.button('Train')).toBeDisabled();
  await expect(lab.button('Train')).toBeEnabled({ timeout: 90_000 });
  expect(workers).toBe(2);
  expect(downloads.toSorted()).toEqual([...new Set(downloads)].toSorted());
  lab.expectNoProblems();
});
