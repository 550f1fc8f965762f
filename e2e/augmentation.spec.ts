// Trains on varied images: tests the settings, the examples that show what they do, and the effect in log and charts.

import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { quickExperiment } from './pages/small-runs.ts';

test('the examples show training images and what becomes of them, and follow the settings', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.openSettings();
  await page.getByLabel('Preset').selectOption('robust');
  await expect(page.getByLabel('Vary the training images')).toBeChecked();
  await lab.button('Show examples').click();
  const rows = page.getByRole('img', { name: 'Training images and what becomes of them' });
  const nonDigits = page.getByRole('img', { name: 'Pictures that are no digits' });
  await expect(rows).toBeVisible();
  await expect(nonDigits).toBeVisible();
  /** Plain images stand above, and the same digits varied three times below. */
  const pictures = () =>
    rows.evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d')!;
      return Array.from({ length: 4 }, (_, row) =>
        [...context.getImageData(0, row * 30, 28, 28).data].join(),
      );
    });
  const before = await pictures();
  expect(new Set(before).size).toBe(4);
  await lab.set('Not digits', '0');
  await lab.set('Rotation', '45');
  await expect(nonDigits).toBeHidden();
  await expect(async () => {
    const after = await pictures();
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  }).toPass();
  await lab.set('Rotation', '46');
  await expect(page.getByText('Write a number from 0 to 45.')).toBeVisible();
  await expect(lab.button('Train')).toBeDisabled();
  lab.expectNoProblems();
});

test('a run on varied images tells how the validation images are read when they are varied too', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open(`&backend=wasm${quickExperiment({ images: 2_000, epochs: 2, batchSize: 32 })}`);
  await lab.openSettings();
  await page.getByLabel('Vary the training images').check();
  await lab.button('Train').click();
  await expect(lab.log.getByRole('row')).toHaveCount(3);
  await expect(lab.backend).toContainText('WASM');
  const cells = await lab.log.getByRole('row').last().getByRole('cell').allTextContents();
  // The name of the row is no cell.
  const [, , , plain, warped] = cells.map(Number);
  expect(warped).toBeGreaterThan(0.1);
  expect(warped).toBeLessThan(plain);
  const accuracy = page.getByRole('figure', { name: 'Accuracy chart' });
  await expect(accuracy.getByText('val, warped')).toBeVisible();
  await expect(lab.button('Train')).toBeEnabled();
  lab.expectNoProblems();
});
