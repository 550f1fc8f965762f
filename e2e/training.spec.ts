import { expect, test } from '@playwright/test';
import { FOUR, LabPage, ONE, SEVEN } from './pages/lab-page.ts';
import { patchWorkers } from './pages/workers.ts';

test('a newcomer trains on WebGL, watches it and has a 1, a 4 and a 7 read', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('&backend=webgl');
  await lab.settings({ 'Training images': '5000', Epochs: '3', 'Batch size': '64' });
  await lab.button('Train').click();
  await expect(lab.progress).toBeVisible({ timeout: 1_000 });
  await expect(lab.backend).toHaveText('WebGL', { timeout: 60_000 });
  await expect(lab.progress).toHaveAttribute('aria-valuetext', /Epoch 1 of 3/, { timeout: 60_000 });

  // The pad answers while it trains, and an answer never waits for a batch.
  await lab.draw(...SEVEN);
  await expect(lab.prediction).not.toHaveText('Draw a digit');
  await lab.button('Clear').click();
  await expect(lab.prediction).toHaveText('Draw a digit');

  await expect(page.getByText(/on 10,000 test images|10,000 test images/).first()).toBeVisible({
    timeout: 180_000,
  });
  const rows = lab.log.locator('tbody tr');
  await expect(rows).toHaveCount(3);
  const valAccuracies = await rows.locator('td:nth-child(5)').allTextContents();
  expect(Math.max(...valAccuracies.map(Number))).toBeGreaterThan(0.85);

  for (const chart of ['Loss chart', 'Accuracy chart']) {
    const curves = page.getByRole('figure', { name: chart }).locator('.recharts-line-curve');
    await expect(curves).toHaveCount(2);
    for (const path of await curves.all()) {
      const d = (await path.getAttribute('d')) ?? '';
      expect(d).not.toContain('NaN');
      // Three points: one move and two segments, straight or curved.
      expect(d.match(/[MLC]/g)).toHaveLength(3);
    }
  }

  for (const [strokes, digit] of [
    [ONE, '1'],
    [FOUR, '4'],
    [SEVEN, '7'],
  ] as const) {
    await lab.draw(...strokes);
    await expect(lab.prediction).toHaveText(digit);
    const share = page.getByRole('meter', { name: `Probability of ${digit}` });
    expect(Number(await share.getAttribute('aria-valuenow'))).toBeGreaterThan(50);
    await lab.button('Clear').click();
    await expect(lab.prediction).toHaveText('Draw a digit');
  }

  await page.getByRole('button', { name: 'Show a test image' }).click();
  await expect(page.getByText(/Predicted/i).first()).toBeVisible({ timeout: 30_000 });
  lab.expectNoProblems();
});

test('pause holds, resume goes on, stop keeps what was learned, Train starts again', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('&backend=webgl');
  await lab.settings({ 'Training images': '2000', Epochs: '20', 'Batch size': '32' });
  await lab.button('Train').click();
  await expect(lab.log.locator('tbody tr')).not.toHaveCount(0, { timeout: 90_000 });
  await lab.button('Pause').click();
  await expect(lab.button('Resume')).toBeVisible();
  await page.waitForTimeout(1_500);
  const held = await lab.progress.getAttribute('aria-valuenow');
  await page.waitForTimeout(2_000);
  expect(await lab.progress.getAttribute('aria-valuenow')).toBe(held);
  await lab.button('Resume').click();
  await expect(lab.button('Pause')).toBeVisible();
  await lab.button('Stop').click();
  await expect(lab.button('Train')).toBeEnabled({ timeout: 30_000 });
  await expect(lab.log.locator('tbody tr')).not.toHaveCount(0);

  await lab.settings({ Epochs: '1', 'Training images': '500' });
  await lab.button('Train').click();
  await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 90_000 });
  await expect(lab.button('Train')).toBeEnabled({ timeout: 60_000 });
  lab.expectNoProblems();
});

test('twenty fast clicks on Train make one run', async ({ page }) => {
  let workers = 0;
  page.on('worker', () => (workers += 1));
  const lab = new LabPage(page);
  await lab.open('&backend=cpu');
  await lab.settings({ 'Training images': '500', Epochs: '1', 'Batch size': '32' });
  const box = await lab.button('Train').boundingBox();
  if (!box) throw new Error('Train has no box');
  for (let click = 0; click < 20; click++)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: 5 });
  await expect(lab.backend).toHaveText('CPU', { timeout: 30_000 });
  await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 90_000 });
  await expect(lab.button('Train')).toBeEnabled({ timeout: 60_000 });
  await expect(page.getByText('Run 1')).toBeVisible();
  expect(workers).toBeLessThanOrEqual(2);
  lab.expectNoProblems();
});

test('the trained model is there again after a reload, and a full disk is told', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('&backend=cpu');
  await lab.settings({ 'Training images': '500', Epochs: '1', 'Batch size': '32' });
  await lab.button('Train').click();
  await expect(lab.button('Train')).toBeDisabled();
  await expect(lab.button('Train')).toBeEnabled({ timeout: 90_000 });
  await page.reload();
  await expect(page.getByText(/answered by your model of .*, epoch 1/)).toBeVisible();

  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await lab.settings({ 'Training images': '500', Epochs: '1', 'Batch size': '32' });
  await lab.button('Train').click();
  await expect(page.getByText(/refuses to store the trained model/)).toBeVisible({ timeout: 90_000 });
  lab.expectNoProblems();
});

test('without a GPU the page chooses WASM by itself, and reads a 4 after five epochs of a few seconds', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.settings({ 'Training images': '10000', Epochs: '5' });
  await lab.button('Train').click();
  await expect(lab.backend).toHaveText('WASM', { timeout: 30_000 });
  await expect(page.getByText('No GPU can be used here')).toBeVisible();
  await expect(lab.button('Train')).toBeEnabled({ timeout: 120_000 });
  const best = await lab.log.locator('tbody tr').first().locator('td:nth-child(5)').textContent();
  expect(Number(best)).toBeGreaterThan(0.92);
  await lab.draw(...FOUR);
  await expect(lab.prediction).toHaveText('4');
  lab.expectNoProblems();
});

test('what was measured is remembered, tells how long a run takes, and gives way to a choice in Settings', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  await expect(page.getByText(/At the speed measured here/)).toHaveCount(0);
  await lab.settings({ 'Training images': '500', Epochs: '1' });
  await lab.button('Train').click();
  await expect(lab.backend).toHaveText('WASM', { timeout: 30_000 });
  await expect(lab.button('Train')).toBeEnabled({ timeout: 60_000 });
  await expect(page.getByText(/At the speed measured here: about .* an epoch/)).toBeVisible();

  await page.reload();
  await expect(lab.backend).toHaveText('WASM');
  await expect(page.getByText(/At the speed measured here: about .* an epoch/)).toBeVisible();

  await lab.openSettings();
  await page.getByLabel('Trains on').selectOption('CPU');
  await lab.settings({ 'Training images': '500', Epochs: '1' });
  await lab.button('Train').click();
  await expect(lab.backend).toHaveText('CPU', { timeout: 30_000 });
  await expect(lab.button('Train')).toBeEnabled({ timeout: 90_000 });
  await lab.openSettings();
  await page.getByLabel('Trains on').selectOption({ label: 'Automatic: the fastest here' });
  await lab.button('Train').click();
  await expect(lab.backend).toHaveText('WASM', { timeout: 30_000 });
  await expect(lab.button('Train')).toBeEnabled({ timeout: 60_000 });
  lab.expectNoProblems();
});

test('two workers share each batch, and when one dies the run goes on to its end', async ({ page }) => {
  interface Twins {
    twins: Worker[];
  }
  const workers = patchWorkers(page, () => {
    const Original = globalThis.Worker;
    const scope = globalThis as unknown as Twins;
    scope.twins = [];
    globalThis.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        scope.twins.push(this);
      }
    };
  });
  const lab = new LabPage(page);
  await lab.open('&backend=wasm&workers=2');
  await lab.settings({ 'Training images': '12000', Epochs: '3', 'Batch size': '256' });
  await lab.button('Train').click();
  await expect(page.getByText('2 workers')).toBeVisible({ timeout: 30_000 });
  await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 60_000 });
  const killed = await Promise.all(
    (await workers()).map((worker) =>
      worker.evaluate(() => {
        const { twins } = globalThis as unknown as Twins;
        for (const twin of twins) {
          twin.terminate();
          twin.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
        }
        return twins.length;
      }),
    ),
  );
  expect(Math.max(...killed)).toBe(1);
  await expect(lab.button('Train')).toBeEnabled({ timeout: 120_000 });
  await expect(lab.log.locator('tbody tr')).toHaveCount(3);
  const valAccuracies = await lab.log.locator('tbody td:nth-child(5)').allTextContents();
  expect(Math.max(...valAccuracies.map(Number))).toBeGreaterThan(0.9);
  lab.expectNoProblems();
});
