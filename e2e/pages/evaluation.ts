// This is the page object of the tab that evaluates the model.

import type { Locator, Page } from '@playwright/test';

export class Evaluation {
  readonly panel: Locator;
  readonly pictures: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('tabpanel', { name: 'Evaluate' });
    this.pictures = this.panel.getByRole('img', { name: /^Image \d+: / });
  }

  async open() {
    await this.page.getByRole('tab', { name: 'Evaluate' }).click();
  }

  async start() {
    await this.panel.getByRole('button', { name: 'Evaluate', exact: true }).click();
  }

  /** Finds the value under a heading such as "Accuracy", in the units of the page. */
  figure(name: string): Locator {
    return this.panel.locator('dl > div').filter({ hasText: name }).locator('dd');
  }

  cell(label: number, predicted: number): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^True ${label}, predicted ${predicted}:`) });
  }
}
