// This is the page object of the place that evaluates the model.

import type { Locator, Page } from '@playwright/test';
import { openRoom } from './rooms.ts';

export class Evaluation {
  readonly panel: Locator;
  readonly pictures: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('region', { name: 'Evaluate', exact: true });
    this.pictures = this.panel.getByRole('img', { name: /^Image \d+: / });
  }

  async open() {
    await openRoom(this.page, 'test', 'evaluate');
  }

  async start() {
    await this.panel.getByRole('button', { name: 'Evaluate', exact: true }).click();
  }

  /** Finds the line that says the result, such as "99.50 %: 50 of 10,000 wrong". */
  get headline(): Locator {
    return this.panel
      .locator('p:visible')
      .filter({ hasText: /^[\d.]+ %: [\d,]+ of [\d,]+ wrong$/ })
      .last();
  }

  /** Finds the value under a heading such as "Time", in the units of the page. */
  figure(name: string): Locator {
    return this.panel.locator('dl > div').filter({ hasText: name }).locator('dd');
  }

  cell(label: number, predicted: number): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^True ${label}, read as ${predicted}:`) });
  }
}
