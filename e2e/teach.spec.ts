import { expect, test } from '@playwright/test';
import { TWICE_BARRED_TWO } from '../src/testing/twice-barred-two.ts';
import { DigitBox } from './pages/digit-box.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';
import { quickExperiment } from './pages/small-runs.ts';

// Teaching is the longest computation of the page.
test.describe.configure({ timeout: 600_000 });

test('a misread style is taught, looked at, kept, and still known after a reload', async ({ page }) => {
  const lab = new LabPage(page);
  const box = new DigitBox(page);
  await lab.open();
  await box.open();
  for (const lean of [-4, -2, 0, 2, 4]) {
    await lab.draw(
      ...TWICE_BARRED_TWO.map((stroke) => stroke.map(([x, y]) => [x + (lean * (50 - y)) / 34, y] as const)),
    );
    await expect(lab.prediction).toHaveText(/\d|Not/);
    await box.correctTo(2);
    await expect(box.pictures(2)).toHaveCount((lean + 6) / 2);
    await lab.button('Clear').click();
  }
  await expect(box.panel).toContainText(/[0-3] of 5 read right/);

  await box.panel.getByRole('button', { name: 'Teach 5 digits' }).click();
  await expect(box.panel.getByRole('progressbar', { name: 'Teaching progress' })).toBeVisible();
  const mine = box.panel.getByRole('row', { name: /My digits read right/ });
  await expect(mine).toBeVisible({ timeout: 480_000 });
  await expect(mine.getByRole('cell')).toHaveText([/^[0-3] of 5$/, '5 of 5', /^\+[2-5]$/]);
  await expect(box.panel.getByRole('row', { name: /val_accuracy/ })).toContainText('points');
  // Nothing is changed yet.
  await expect(box.panel).toContainText(/[0-3] of 5 read right/);

  await box.panel.getByRole('button', { name: 'Keep this model' }).click();
  await expect(box.panel).toContainText('5 of 5 read right');
  await expect(lab.model).toHaveText('Model: taught 5 digits');
  await page.reload();
  await expect(lab.model).toHaveText('Model: taught 5 digits');
  lab.expectNoProblems();
});

test('teaching can be cancelled and its result discarded', async ({ page }) => {
  const lab = new LabPage(page);
  const box = new DigitBox(page);
  // A smaller network is trained first, which is taught in a fraction of the shipped one's time.
  await lab.open(`&backend=wasm${quickExperiment()}`);
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(3);
  await expect(lab.button('Train')).toBeEnabled();
  await box.open();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await box.keepAnswer(7);
  const teach = box.panel.getByRole('button', { name: 'Teach 1 digit' });
  await teach.click();
  await box.panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(teach).toBeEnabled();
  await teach.click();
  await box.panel.getByRole('button', { name: 'Discard' }).click({ timeout: 480_000 });
  await expect(box.panel.getByRole('table')).toHaveCount(0);
  await expect(lab.model).toHaveText(/^Model: run 1, best epoch/);
  lab.expectNoProblems();
});
