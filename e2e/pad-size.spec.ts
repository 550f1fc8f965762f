// The size of the pad, on which nothing that is said below or beside it may work while a pen is down. Scroll bars show here, as they
// do on most desktops.

import { expect, test } from '@playwright/test';
import { LabPage, SEVEN } from './pages/lab-page.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] });
  },
});

for (const { width, height } of [
  { width: 1024, height: 768 },
  { width: 1280, height: 640 },
])
  test(`the pad keeps its size while digits are saved and drawn, in Japanese at ${width}x${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const lab = new LabPage(page);
    await page.goto('?lang=ja#mine');
    await expect(lab.pad).toBeVisible();
    const size = () => lab.pad.evaluate((pad) => pad.getBoundingClientRect().width);
    const empty = await size();
    await lab.draw(...SEVEN);
    await expect(page.getByRole('status', { name: '判定結果' })).toHaveText('7');
    expect(await size()).toBe(empty);
    await page.getByRole('button', { name: 'はい、保存する' }).click();
    const saved = page.getByText('7 として保存しました。続けて書けます。');
    await expect(saved).toBeVisible();
    expect(await saved.evaluate((line) => line.scrollWidth - line.clientWidth)).toBe(0);
    expect(await size()).toBe(empty);
    // The next stroke begins another drawing, and takes the words away.
    await lab.draw([
      [50, 20],
      [50, 80],
    ]);
    await expect(page.getByRole('status', { name: '判定結果' })).toHaveText('1');
    await expect(saved).toHaveCount(0);
    expect(await size()).toBe(empty);
    // Nothing is wider than the column either.
    const wider = await page
      .locator('#draw')
      .evaluate((draw) => draw.parentElement!.scrollWidth - draw.parentElement!.clientWidth);
    expect(wider).toBe(0);
    lab.expectNoProblems();
  });
