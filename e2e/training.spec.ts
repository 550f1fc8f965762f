import { expect, test } from '@playwright/test';
import { FOUR, LabPage, SEVEN } from './pages/lab-page.ts';
import { quickExperiment, smallExperiment } from './pages/small-runs.ts';
import { patchWorkers } from './pages/workers.ts';

test('pause holds, resume goes on, stop keeps what was learned, Train starts again', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open(`&backend=wasm${smallExperiment({ images: 5_000, epochs: 200 })}`);
  await lab.button('Train').click();
  await expect(lab.epochs).not.toHaveCount(0);
  await lab.button('Pause').click();
  await expect(lab.button('Resume')).toBeVisible();
  // Digits are drawn and read meanwhile, which takes long enough for dozens of batches, had the run gone on.
  const readMeanwhile = async () => {
    await lab.draw(...SEVEN);
    await expect(lab.prediction).not.toHaveText('Draw a digit');
    await lab.button('Clear').click();
    await expect(lab.prediction).toHaveText('Draw a digit');
  };
  await readMeanwhile();
  const held = await lab.progress.getAttribute('aria-valuenow');
  expect(held).not.toBeNull();
  await readMeanwhile();
  await readMeanwhile();
  expect(await lab.progress.getAttribute('aria-valuenow')).toBe(held);
  await lab.button('Resume').click();
  await expect(lab.button('Pause')).toBeVisible();
  await lab.button('Stop').click();
  await expect(lab.button('Train')).toBeEnabled();
  await expect(lab.epochs).not.toHaveCount(0);

  await lab.settings({ Epochs: '1', 'Training images': '500' });
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(1);
  await expect(lab.button('Train')).toBeEnabled();
  lab.expectNoProblems();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a newcomer trains a first model by one tap, and the bar at the foot has its place for words again afterwards', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open('&backend=wasm#learn/1');
    await lab.draw(...SEVEN);
    await expect(lab.prediction).toHaveText('7');
    await page.getByRole('button', { name: /^Train yours: 2,000 images/ }).tap();
    await expect(lab.progress).toBeVisible();
    await expect(lab.epochs).not.toHaveCount(0);
    expect((await lab.backend.boundingBox())!.width).toBeGreaterThan(20);
    await lab.button('Stop').tap();
    await expect(lab.button('Train')).toBeEnabled();
    await expect(lab.backend).toHaveText('WASM');
    await expect(lab.nextRun.getByText(/^Next: Tutorial, 2,000 images/)).toBeVisible();
    expect((await lab.backend.locator('..').boundingBox())!.width).toBeLessThan(2);
    lab.expectNoProblems();
  });
});

test('twenty fast clicks on Train make one run', async ({ page }) => {
  let workers = 0;
  page.on('worker', () => (workers += 1));
  const lab = new LabPage(page);
  await lab.open(`&backend=cpu${smallExperiment()}`);
  const box = await lab.button('Train').boundingBox();
  if (!box) throw new Error('Train has no box');
  for (let click = 0; click < 20; click++)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: 5 });
  await expect(lab.backend).toHaveText('CPU');
  await expect(lab.epochs).toHaveCount(1);
  await expect(lab.button('Train')).toBeEnabled();
  await expect(page.locator('nav a[href="#runs"]:visible')).toHaveText('Runs1');
  expect(workers).toBeLessThanOrEqual(2);
  lab.expectNoProblems();
});

test('the trained model is there again after a reload, and a full disk is told', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open(`&backend=cpu${smallExperiment()}`);
  await lab.button('Train').click();
  await expect(lab.button('Train')).toBeDisabled();
  await expect(lab.button('Train')).toBeEnabled();
  await page.reload();
  await expect(lab.model).toHaveText(/^Model: run 1, best epoch 1/);

  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await lab.button('Train').click();
  await expect(page.getByText(/^The disk has no room left\./)).toBeVisible();
  lab.expectNoProblems();
});

test('without a GPU the page chooses WASM by itself, learns to read a 4, remembers what was measured, and gives way to a choice in Settings', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  await expect(lab.nextRun).not.toContainText('at most');
  await lab.settings({ 'Training images': '10000', Epochs: '5' });
  await lab.button('Train').click();
  await expect(lab.backend).toHaveText('WASM');
  await lab.button('About the backend').click();
  await expect(page.getByText('Training on the CPU (no GPU available)')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lab.button('Train')).toBeEnabled();
  const best = await lab.epochs.first().locator('td:nth-child(5)').textContent();
  expect(Number(best)).toBeGreaterThan(0.92);
  await lab.draw(...FOUR);
  await expect(lab.prediction).toHaveText('4');
  await expect(lab.nextRun).toContainText(/at most about \d+ (s|min)/);

  await test.step('it is remembered', async () => {
    await page.reload();
    await expect(lab.backend).toHaveText('WASM');
    await expect(lab.nextRun).toContainText(/at most about \d+ (s|min)/);
  });

  await test.step('a choice in Settings counts, and can be taken back', async () => {
    await lab.openExperiment(smallExperiment());
    await lab.openSettings();
    await page.getByLabel('Trains on').selectOption('CPU');
    await lab.button('Train').click();
    await expect(lab.backend).toHaveText('CPU');
    await expect(lab.button('Train')).toBeEnabled();
    await lab.openSettings();
    await page.getByLabel('Trains on').selectOption({ label: 'Automatic: the fastest here' });
    await lab.button('Train').click();
    await expect(lab.backend).toHaveText('WASM');
    await expect(lab.button('Train')).toBeEnabled();
  });
  lab.expectNoProblems();
});

test('two workers share each batch, and when one dies the run goes on to its end', async ({ page }) => {
  interface Helpers {
    helpers: Worker[];
  }
  await patchWorkers(page, () => {
    const Original = globalThis.Worker;
    const scope = globalThis as unknown as Helpers;
    scope.helpers = [];
    globalThis.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        scope.helpers.push(this);
      }
    };
  });
  const lab = new LabPage(page);
  await lab.open(`&backend=wasm&workers=2${quickExperiment({ images: 12_000, epochs: 8, batchSize: 256 })}`);
  await lab.button('Train').click();
  await expect(page.getByText('2 workers')).toBeVisible();
  await expect(lab.epochs).toHaveCount(1);
  // Only the trainer has started another worker; the script of that one is not patched.
  const workers = page.workers();
  const started = await Promise.all(
    workers.map((worker) =>
      worker.evaluate(() => (globalThis as unknown as Partial<Helpers>).helpers?.length ?? 0),
    ),
  );
  expect(Math.max(...started)).toBe(1);
  await workers[started.indexOf(1)].evaluate(() => {
    for (const helper of (globalThis as unknown as Helpers).helpers) {
      helper.terminate();
      helper.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    }
  });
  // There were still epochs to train without the helper worker.
  expect(await lab.epochs.count()).toBeLessThan(8);
  await expect(lab.button('Train')).toBeEnabled();
  await expect(lab.epochs).toHaveCount(8);
  const valAccuracies = await lab.epochs.locator('td:nth-child(5)').allTextContents();
  expect(Math.max(...valAccuracies.map(Number))).toBeGreaterThan(0.9);
  lab.expectNoProblems();
});
