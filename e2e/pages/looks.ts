// The eight looks of the page, one of each language, theme and width, and what must hold in every one of them. The page
// is switched in place, so that it is opened once and brought into a state once.

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

interface Look {
  language: 'en' | 'ja';
  theme: 'light' | 'dark';
  width: number;
}

/** From each to the next, and from the last to the first, one thing changes. */
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

/** Half a megabyte need not be parsed again for each look. */
const ALREADY_THERE = 'void axe';

export class Looks {
  /** A state is looked at from where the last one ended, so that each is reached in another look. */
  private at = 0;
  private injected = false;

  constructor(private readonly page: Page) {}

  /** @param search what follows the question mark, beside the language */
  async open(search = '') {
    await this.page.emulateMedia({ colorScheme: LOOKS[0].theme });
    await this.page.setViewportSize({ width: LOOKS[0].width, height: 900 });
    await this.page.goto(`/?lang=${LOOKS[0].language}${search}`);
    this.injected = false;
  }

  /** Back to the look in which the page was opened, English on a desk. */
  async reset() {
    this.at = 0;
    await this.switchTo(LOOKS[this.at]);
  }

  /**
   * Axe finds nothing, and nothing is wider than the window, in all eight looks.
   * @param shown what is on the screen in every look: the state is not lost by switching
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

  /** The page has no frames, and only what is wrong is asked for: the same findings in a fifth of the time. */
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
