// This is the page object of the place in which the network is edited.

import { expect, type Locator, type Page } from '@playwright/test';
import { openRoom } from './rooms.ts';

export class ModelEditor {
  readonly panel: Locator;
  readonly blocks: Locator;
  readonly code: Locator;
  readonly alerts: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('region', { name: /^(Network|ネットワーク)$/ });
    this.blocks = this.panel.getByRole('group', { name: /^(Layer|第) \d+/ });
    this.code = this.panel.getByRole('region', { name: /^(Keras code|Keras のコード)$/ }).locator('code');
    this.alerts = this.panel.getByRole('alert');
  }

  async open() {
    await openRoom(this.page, 'train', 'network');
    await expect(this.blocks.first()).toBeVisible();
  }

  /** Finds a block by its place, counted from 1, and its layer. */
  block(place: number, layer: string): Locator {
    return this.panel.getByRole('group', { name: `Layer ${place}, ${layer}`, exact: true });
  }

  field(place: number, layer: string, name: string): Locator {
    return this.block(place, layer).getByLabel(name, { exact: true });
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Expects these layers in this order, such as "Conv2D". */
  async expectLayers(...layers: string[]) {
    const names = layers.map((layer, index) => `Layer ${index + 1}, ${layer}`);
    await expect
      .poll(() => this.blocks.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))))
      .toEqual(names);
  }

  /** Moves the focus to the target by the Tab key alone. */
  async tabTo(target: Locator) {
    for (let press = 0; press < 150; press++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('the Tab key does not reach it');
  }
}

export const TUTORIAL = ['Conv2D', 'MaxPooling2D', 'Dropout', 'Flatten', 'Dense', 'Dropout', 'Dense'];
