import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { ModelEditor } from './pages/model-editor.ts';

for (const language of ['en', 'ja']) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      test(`axe finds nothing in the Model tab in ${language}, ${theme}, at ${width} px`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: 900 });
        const lab = new LabPage(page);
        const model = new ModelEditor(page);
        await page.goto(`/?lang=${language}#experiment=0`);
        await model.open();
        const look = async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map((each) => `${each.id}: ${each.nodes[0].html}`)).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
        };
        await look();
        await model.panel.locator('[aria-expanded]').first().click();
        await model.blocks.nth(0).locator('input').first().fill('500');
        await model.blocks.nth(3).locator('button').last().press('Delete');
        await expect(model.alerts).toHaveCount(1);
        await look();
        lab.expectNoProblems();
      });
    }
  }
}
