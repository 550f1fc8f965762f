// This is the page object of the room that looks inside the model.

import type { Locator, Page } from '@playwright/test';
import { openRoom } from './rooms.ts';

export class LookInside {
  readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('region', { name: /^(Layers|Why this answer|Neighbours)$/ });
  }

  async open() {
    await openRoom(this.page, 'inside', 'layers');
  }

  async choose(view: 'layers' | 'why' | 'neighbours') {
    await openRoom(this.page, 'inside', view);
  }

  /** Opens a layer of the network. @param name such as "1 Conv2D" */
  async openLayer(name: string) {
    await this.panel.getByRole('radio', { name: new RegExp(`^${name}\\b`) }).check({ force: true });
  }

  /** Finds a filter of the first layer. */
  filter(channel: number): Locator {
    return this.panel
      .getByRole('list', { name: /^Maps of layer 1,/ })
      .getByRole('button', { name: `Filter and map ${channel}`, exact: true });
  }

  /** @returns the sum of all grey values of a filter's map */
  brightness(channel: number): Promise<number> {
    return this.filter(channel)
      .locator('canvas')
      .last()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.reduce((sum, value, index) => (index % 4 === 3 ? sum : sum + value), 0);
      });
  }

  /** @returns the numbers of the grid with this caption */
  async numbers(caption: string): Promise<number[]> {
    const cells = await this.panel
      .locator('table', { has: this.page.locator('caption', { hasText: caption }) })
      .first()
      .locator('td')
      .allInnerTexts();
    return cells.map((text) => Number(text.replace('−', '-')));
  }
}
