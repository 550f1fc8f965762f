import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';

for (const language of ['en', 'ja']) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      test(`axe finds nothing in ${language}, ${theme}, at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`/?lang=${language}`);
        await page.locator('summary').first().click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((each) => `${each.id}: ${each.nodes[0].html}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }
}

test('the language can be switched in the page and is remembered', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('the keyboard draws, undoes and starts a run', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('&backend=cpu');
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

test('the built page works under a sub-path and asks for nothing outside it', async ({ page }) => {
  const base = 'http://localhost:4174/x/y/';
  const outside: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(base)) outside.push(request.url());
  });
  const lab = new LabPage(page);
  await lab.open('&backend=cpu', base);
  await lab.settings({ 'Training images': '500', Epochs: '1', 'Batch size': '32' });
  await lab.button('Train').click();
  await expect(lab.log.locator('tbody tr')).toHaveCount(1, { timeout: 90_000 });
  expect(outside).toEqual([]);
  lab.expectNoProblems();
});
