import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DigitBox } from './pages/digit-box.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';

for (const language of ['en', 'ja']) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      test(`axe finds nothing in the filled tabs in ${language}, ${theme}, at ${width} px`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: 900 });
        const lab = new LabPage(page);
        const box = new DigitBox(page);
        await lab.open();
        await lab.draw(...SEVEN);
        await expect(lab.prediction).toHaveText('7');
        await box.keepAnswer(7);
        await box.correctTo(1);
        await page.getByRole('button', { name: 'It is another …' }).click();
        if (language === 'ja') await lab.button('日本語').click();
        const tabs = page.getByRole('tab');
        for (let tab = 0; tab < (await tabs.count()); tab++) {
          await tabs.nth(tab).click();
          const panel = page.getByRole('tabpanel');
          await expect(panel.getByRole('heading').or(panel.getByRole('img')).first()).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map((each) => `${each.id}: ${each.nodes[0].html}`)).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
        }
        lab.expectNoProblems();
      });
    }
  }
}
