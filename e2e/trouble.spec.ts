import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { smallExperiment } from './pages/small-runs.ts';
import { patchWorkers } from './pages/workers.ts';

test('missing data names the file, and Retry works without a reload', async ({ page }) => {
  const lab = new LabPage(page, [/404/]);
  await page.route('**/data/train-labels*', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await lab.open(`&backend=cpu${smallExperiment()}`);
  await lab.button('Train').click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('train-labels');
  await page.unroute('**/data/train-labels*');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(lab.epochs).toHaveCount(1);
  lab.expectNoProblems();
});

test('a page that answers HTML instead of data is refused before training', async ({ page }) => {
  const lab = new LabPage(page);
  await page.route('**/data/train-labels*', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>hello</title>' }),
  );
  await lab.open('&backend=cpu');
  await lab.button('Train').click();
  await expect(page.getByRole('alert')).toContainText('train-labels');
  lab.expectNoProblems();
});

for (const [missing, backend] of [
  ['WebGL', 'WASM'],
  ['WebGL and WebAssembly', 'CPU'],
] as const) {
  test(`without ${missing} the page trains on ${backend} and says so`, async ({ page }) => {
    if (backend === 'WASM')
      await patchWorkers(page, () => {
        Object.defineProperty(globalThis, 'OffscreenCanvas', { value: undefined });
      });
    else
      await patchWorkers(page, () => {
        Object.defineProperty(globalThis, 'OffscreenCanvas', { value: undefined });
        WebAssembly.validate = () => false;
      });
    const lab = new LabPage(page);
    await lab.open(smallExperiment());
    await lab.button('Train').click();
    await expect(lab.backend).toHaveText(backend);
    await expect(lab.epochs).toHaveCount(1);
    lab.expectNoProblems();
  });
}
