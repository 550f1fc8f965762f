import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { smallExperiment } from './pages/small-runs.ts';

test('the language can be switched in the page and is remembered', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('the keyboard draws, undoes and starts a run', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open(`&backend=cpu${smallExperiment({ epochs: 200 })}`);
  await lab.pad.focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 8; step++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(async () => Math.max(...(await lab.seen()))).toBe(255);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => Math.max(...(await lab.seen()))).toBe(0);
  await lab.button('Train').focus();
  await page.keyboard.press('Enter');
  await expect(lab.progress).toBeVisible();
  lab.expectNoProblems();
});
