import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { patchWorkers } from './pages/workers.ts';

test('missing data names the file, and Retry works without a reload', async ({ page }) => {
  const lab = new LabPage(page, [/404/]);
  await page.route('**/data/train-labels*', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await lab.open('&backend=cpu');
  await lab.settings({ 'Training images': '500', Epochs: '1', 'Batch size': '32' });
  await lab.button('Train').click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('train-labels', { timeout: 30_000 });
  await page.unroute('**/data/train-labels*');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 90_000 });
  lab.expectNoProblems();
});

test('a page that answers HTML instead of data is refused before training', async ({ page }) => {
  const lab = new LabPage(page);
  await page.route('**/data/train-labels*', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>hello</title>' }),
  );
  await lab.open('&backend=cpu');
  await lab.button('Train').click();
  await expect(page.getByRole('alert')).toContainText('train-labels', { timeout: 30_000 });
  lab.expectNoProblems();
});

test('a lost GPU is told within two seconds, and the run goes on from its last epoch', async ({ page }) => {
  const workers = patchWorkers(page, () => {
    const prototype = OffscreenCanvas.prototype as unknown as {
      getContext(this: OffscreenCanvas, ...args: unknown[]): WebGL2RenderingContext | null;
    };
    const original = prototype.getContext;
    prototype.getContext = function (...args) {
      const context = original.apply(this, args);
      if (args[0] === 'webgl2') (globalThis as { seenContext?: unknown }).seenContext = context;
      return context;
    };
  });
  const lab = new LabPage(page, [/CONTEXT_LOST|context/i]);
  await lab.open('&backend=webgl');
  await lab.settings({ 'Training images': '1000', Epochs: '12', 'Batch size': '32' });
  await lab.button('Train').click();
  await expect(lab.log.locator('tbody tr').first()).toBeVisible({ timeout: 90_000 });
  for (const worker of await workers()) {
    await worker.evaluate(() => {
      const { seenContext } = globalThis as { seenContext?: WebGL2RenderingContext };
      seenContext?.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible({ timeout: 2_000 });
  const finished = await lab.log.locator('tbody tr').count();
  expect(finished).toBeGreaterThan(0);
  await alert.getByRole('button', { name: /Continue from epoch/ }).click();
  await expect
    .poll(() => lab.log.locator('tbody tr').count(), { timeout: 120_000 })
    .toBeGreaterThan(finished);
  await lab.button('Stop').click();
  await expect(lab.button('Train')).toBeEnabled({ timeout: 30_000 });
  lab.expectNoProblems();
});

for (const [missing, backend] of [
  ['WebGL', 'WASM'],
  ['WebGL and WebAssembly', 'CPU'],
] as const) {
  test(`without ${missing} the page trains on ${backend} and says so`, async ({ page }) => {
    if (backend === 'WASM')
      patchWorkers(page, () => {
        Object.defineProperty(globalThis, 'OffscreenCanvas', { value: undefined });
      });
    else
      patchWorkers(page, () => {
        Object.defineProperty(globalThis, 'OffscreenCanvas', { value: undefined });
        WebAssembly.validate = () => false;
      });
    const lab = new LabPage(page);
    await lab.open();
    await lab.settings({ 'Training images': '500', Epochs: '1', 'Batch size': '32' });
    await lab.button('Train').click();
    await expect(lab.backend).toHaveText(backend, { timeout: 60_000 });
    await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 90_000 });
    lab.expectNoProblems();
  });
}

test('a browser that passes for Safari, whose OffscreenCanvas tfjs refuses, still trains on WebGL', async ({
  page,
}) => {
  patchWorkers(page, () => {
    Object.defineProperty(navigator, 'userAgent', {
      value:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
    });
    Object.defineProperty(navigator, 'vendor', { value: 'Apple Computer, Inc.' });
  });
  const lab = new LabPage(page);
  await lab.open('&backend=webgl');
  await lab.settings({ 'Training images': '500', Epochs: '1', 'Batch size': '64' });
  await lab.button('Train').click();
  await expect(lab.backend).toHaveText('WebGL', { timeout: 180_000 });
  await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 180_000 });
  lab.expectNoProblems();
});
