import { expect, test } from '@playwright/test';
import { Evaluation } from './pages/evaluation.ts';
import { LabPage, ONE, SEVEN } from './pages/lab-page.ts';
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

test('a WebAssembly file that never comes makes way for the next backend, in answers as in training', async ({
  page,
}) => {
  await patchWorkers(page, () => {
    Object.defineProperty(globalThis, 'OffscreenCanvas', { value: undefined });
    // The ten seconds in which a byte must come are waited for in parts of this length.
    const wait = setTimeout;
    Object.assign(globalThis, {
      setTimeout: (work: () => void, milliseconds: number) =>
        wait(work, milliseconds === 995 ? 5 : milliseconds),
    });
  });
  await page.route('**/*.wasm', () => undefined);
  const lab = new LabPage(page);
  await lab.open(smallExperiment());
  await lab.draw(...ONE);
  await expect(lab.prediction).toHaveText('1');
  await lab.button('Train').click();
  await expect(lab.backend).toHaveText('CPU');
  await expect(lab.epochs).toHaveCount(1);
  lab.expectNoProblems();
});

test('a program that is slow to come is waited for and named, and the run then begins', async ({ page }) => {
  await patchWorkers(page, () => {
    const every = setInterval;
    Object.assign(globalThis, { setInterval: (work: () => void) => every(work, 50) });
  });
  const held: (() => void)[] = [];
  await page.route(/\/serve-[^/]*\.js/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  const lab = new LabPage(page);
  await lab.open(`&backend=cpu${smallExperiment()}`);
  await expect(page.getByText('Model: loading …').first()).toBeVisible();
  await lab.button('Train').click();
  await expect(page.getByText(/^Loading the program that trains/)).toBeVisible();
  await page.unroute(/\/serve-[^/]*\.js/);
  for (const release of held) release();
  await expect(lab.epochs).toHaveCount(1);
  lab.expectNoProblems();
});

test('without the program that computes, the pad reads, what needs it names the connection, and Retry brings it', async ({
  page,
}) => {
  const lab = new LabPage(page, [/ERR_FAILED|Failed to load/]);
  await page.route(/\/engine-handlers-[^/]*\.js/, (route) => route.abort());
  await lab.open();
  await lab.draw(...ONE);
  await expect(lab.prediction).toHaveText('1');
  const evaluation = new Evaluation(page);
  await evaluation.open();
  await evaluation.start();
  await expect(evaluation.panel.getByRole('alert')).toContainText(/no connection/);
  await lab.button('Clear').click();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await page.unroute(/\/engine-handlers-[^/]*\.js/);
  await evaluation.start();
  await expect(evaluation.headline).toHaveText(/^99\.\d\d %/);
  lab.expectNoProblems();
});

test('a batch that takes long says so, and Stop ends the run within it', async ({ page }) => {
  const lab = new LabPage(page);
  // Plain JavaScript takes ten seconds and more for such a batch on any machine.
  await lab.open(
    '&backend=cpu#experiment=1/tutorial/c32k5r~c64k5r~f~u10m/adam~0.01~constant~0~1~128~0.2~-~500~1~-',
  );
  await lab.button('Train').click();
  await expect(page.getByText(/about .+ a batch/)).toBeVisible();
  await lab.button('Stop').click();
  await expect(page.getByText('No epoch was finished', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await lab.draw(...ONE);
  await expect(lab.prediction).toHaveText('1');
  lab.expectNoProblems();
});

test('a shipped model that is not there is told, and Retry brings it', async ({ page }) => {
  const lab = new LabPage(page, [/404/]);
  await page.route('**/weights.bin', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await lab.open();
  await expect(page.getByRole('alert')).toContainText('weights.bin was not found');
  await page.unroute('**/weights.bin');
  await lab.button('Retry').click();
  await expect(lab.model).toHaveText(/^Model: ready-made/);
  lab.expectNoProblems();
});

test('a first run without a connection names the connection', async ({ page, context }) => {
  const lab = new LabPage(page, [/ERR_INTERNET_DISCONNECTED|Failed to load/]);
  // The charts are there before the connection is gone.
  await lab.open(`&backend=cpu${smallExperiment()}&room=train/curves`);
  await expect(lab.model).toHaveText(/^Model: ready-made/);
  await expect(page.getByRole('figure', { name: 'Loss chart' })).toBeVisible();
  await context.setOffline(true);
  await lab.button('Train').click();
  await expect(page.getByRole('alert')).toContainText(/connection/);
  await context.setOffline(false);
  await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
  await expect(lab.epochs).toHaveCount(1);
  lab.expectNoProblems();
});
