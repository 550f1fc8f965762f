// Trains on WebGL, which runs in software here. Each new context compiles its shaders for many seconds, so that few pages must
// show everything.

import { expect as base, test } from '@playwright/test';
import { FOUR, LabPage, ONE, SEVEN } from './pages/lab-page.ts';
import { littleTutorial } from './pages/small-runs.ts';
import { memoryOf, patchWorkers, trainerOf } from './pages/workers.ts';

const expect = base.configure({ timeout: 180_000 });
test.describe.configure({ timeout: 600_000 });

test('a newcomer trains on WebGL, watches it and has a 1, a 4 and a 7 read', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('&backend=webgl');
  await lab.settings({ 'Training images': '3000', Epochs: '3', 'Batch size': '48' });
  await lab.button('Train').click();
  await expect(lab.progress).toBeVisible();
  await expect(lab.backend).toHaveText('WebGL');
  await expect(lab.progress).toHaveAttribute('aria-valuetext', /Epoch 1 of 3/);

  // The pad answers while it trains, and an answer never waits for a batch.
  await lab.draw(...SEVEN);
  await expect(lab.prediction).not.toHaveText('Draw a digit');
  await lab.button('Clear').click();
  await expect(lab.prediction).toHaveText('Draw a digit');

  await expect(page.getByText(/on 10,000 test images|10,000 test images/).first()).toBeVisible();
  await expect(lab.epochs).toHaveCount(3);
  expect((await memoryOf(await trainerOf(page))).gpuBytes).toBeLessThan(300e6);
  const valAccuracies = await lab.epochs.locator('td:nth-child(5)').allTextContents();
  expect(Math.max(...valAccuracies.map(Number))).toBeGreaterThan(0.85);

  for (const chart of ['Loss chart', 'Accuracy chart']) {
    const curves = page.getByRole('figure', { name: chart }).locator('.recharts-line-curve');
    await expect(curves).toHaveCount(2);
    for (const path of await curves.all()) {
      const d = (await path.getAttribute('d')) ?? '';
      expect(d).not.toContain('NaN');
      // Three points make one move and two segments, straight or curved.
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
  await expect(page.getByText(/Predicted/i).first()).toBeVisible();
  lab.expectNoProblems();
});

test('no frame, small textures, a browser that passes for Safari: WebGL trains on, memory stays flat, and a lost GPU is told', async ({
  page,
}) => {
  await patchWorkers(page, () => {
    // A hidden page gets no frames, and some devices hold no texture beyond 2048.
    globalThis.requestAnimationFrame = () => 0;
    const original = WebGL2RenderingContext.prototype.getParameter;
    WebGL2RenderingContext.prototype.getParameter = function (name: number): unknown {
      return name === WebGL2RenderingContext.MAX_TEXTURE_SIZE ? 2048 : (original.call(this, name) as unknown);
    };
    // Safari's OffscreenCanvas is refused by tfjs.
    Object.defineProperty(navigator, 'userAgent', {
      value:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
    });
    Object.defineProperty(navigator, 'vendor', { value: 'Apple Computer, Inc.' });
    const prototype = OffscreenCanvas.prototype as unknown as {
      getContext(this: OffscreenCanvas, ...args: unknown[]): WebGL2RenderingContext | null;
    };
    const getContext = prototype.getContext;
    prototype.getContext = function (...args) {
      const context = getContext.apply(this, args);
      if (args[0] === 'webgl2') (globalThis as { seenContext?: unknown }).seenContext = context;
      return context;
    };
  });
  const lab = new LabPage(page, [/CONTEXT_LOST|context/i]);
  await lab.open(`&backend=webgl${littleTutorial()}`);
  await lab.button('Train').click();
  await expect(lab.epochs).not.toHaveCount(0);
  await expect(lab.backend).toHaveText('WebGL');
  const trainer = await trainerOf(page);

  await test.step('ten epochs and another run leave memory flat', async () => {
    await expect(lab.epochs).toHaveCount(10);
    await expect(lab.button('Train')).toBeEnabled();
    const afterTen = await memoryOf(trainer);
    expect(afterTen.gpuBytes).toBeLessThan(300e6);

    await lab.settings({ Epochs: '2' });
    await lab.button('Train').click();
    await expect(lab.epochs).toHaveCount(2);
    await expect(lab.button('Train')).toBeEnabled();
    const afterAnother = await memoryOf(trainer);
    expect(afterAnother.tensors).toBe(afterTen.tensors);
    expect(afterAnother.gpuBytes).toBeLessThanOrEqual(afterTen.gpuBytes * 1.05);
    lab.expectNoProblems();
  });

  await test.step('a lost GPU is told, and the run goes on from its last epoch', async () => {
    await lab.settings({ Epochs: '200' });
    await lab.button('Train').click();
    await expect(lab.epochs.first()).toContainText('/200');
    const isLost = await trainer.evaluate(() => {
      const { seenContext } = globalThis as { seenContext?: WebGL2RenderingContext };
      seenContext?.getExtension('WEBGL_lose_context')?.loseContext();
      return seenContext?.isContextLost();
    });
    expect(isLost).toBe(true);
    const alert = page.getByRole('alert');
    await expect(alert).toBeVisible();
    const finished = await lab.epochs.count();
    expect(finished).toBeGreaterThan(0);
    await alert.getByRole('button', { name: /Continue from epoch/ }).click();
    await expect.poll(() => lab.epochs.count()).toBeGreaterThan(finished);
    await lab.button('Stop').click();
    await expect(lab.button('Train')).toBeEnabled();
    lab.expectNoProblems();
  });
});
