// Checks the page in its eight looks, the combinations of language, theme and width. The page is switched in place, so that it
// is opened once and brought into a state once.

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

interface Look {
  language: 'en' | 'ja';
  theme: 'light' | 'dark';
  width: number;
}

/** Each differs from the next, and the last from the first, in one thing. Widths are in CSS pixels. */
const LOOKS: readonly Look[] = [
  { language: 'en', theme: 'light', width: 1440 },
  { language: 'en', theme: 'light', width: 390 },
  { language: 'en', theme: 'dark', width: 390 },
  { language: 'en', theme: 'dark', width: 1440 },
  { language: 'ja', theme: 'dark', width: 1440 },
  { language: 'ja', theme: 'dark', width: 390 },
  { language: 'ja', theme: 'light', width: 390 },
  { language: 'ja', theme: 'light', width: 1440 },
];

/** The half megabyte of axe need not be parsed again for each look. */
const ALREADY_THERE = 'void axe';

export class Looks {
  /** The checks of a state begin at the look where those of the last one ended, so that each is reached in another look. */
  private at = 0;
  private injected = false;

  constructor(private readonly page: Page) {}

  /** Opens the page in the first look. @param search what follows the language in the search of the address */
  async open(search = '') {
    await this.page.emulateMedia({ colorScheme: LOOKS[0].theme });
    await this.page.setViewportSize({ width: LOOKS[0].width, height: 900 });
    await this.page.goto(`/?lang=${LOOKS[0].language}${search}`);
    this.injected = false;
  }

  /** Goes back to the look in which the page was opened, English on a desktop. */
  async reset() {
    this.at = 0;
    await this.switchTo(LOOKS[this.at]);
  }

  /**
   * Expects that axe finds nothing, and that nothing is wider than the window, in all eight looks.
   * @param state name of the state in the report
   * @param shown what must be visible in every look, since switching does not lose the state
   */
  async expectClean(state: string, shown: Locator) {
    for (let step = 0; step < LOOKS.length; step++) {
      if (step > 0) this.at = (this.at + 1) % LOOKS.length;
      const look = LOOKS[this.at];
      await test.step(`${state} in ${look.language}, ${look.theme}, at ${look.width} px`, async () => {
        await this.switchTo(look);
        await expect(shown).toBeVisible();
        const { violations } = await this.axe().analyze();
        expect(violations.map((each) => `${each.id}: ${each.nodes[0].html}`)).toEqual([]);
        const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }

  /** The page has no frames, and only violations are asked for, which gives the same findings in a fifth of the time. */
  private axe(): AxeBuilder {
    const page = this.page;
    const builder = this.injected
      ? new AxeBuilder({ page, axeSource: ALREADY_THERE })
      : new AxeBuilder({ page });
    this.injected = true;
    return builder.setLegacyMode().options({ resultTypes: ['violations'] });
  }

  private async switchTo({ language, theme, width }: Look) {
    const html = this.page.locator('html');
    await this.page.emulateMedia({ colorScheme: theme });
    await this.page.setViewportSize({ width, height: 900 });
    if ((await html.getAttribute('lang')) !== language)
      await this.page
        .getByRole('button', { name: language === 'ja' ? '日本語' : 'English', exact: true })
        .click();
    await expect(html).toHaveAttribute('lang', language);
    await expect(html).toHaveAttribute('data-theme', theme);
  }
}
