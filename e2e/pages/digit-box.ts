// This is the page object of the room of kept digits and of the bar that keeps them.

import { expect, type Locator, type Page } from '@playwright/test';
import { LabPage, SEVEN } from './lab-page.ts';
import { openRoom } from './rooms.ts';

export class DigitBox {
  readonly panel: Locator;
  /** It takes the last change of the kept digits back. */
  readonly undo: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('region', { name: 'Mine', exact: true });
    this.undo = this.panel.getByRole('button', { name: 'Undo', exact: true });
  }

  async open() {
    await openRoom(this.page, 'mine');
  }

  /** Keeps a right answer by one tap. */
  async keepAnswer(digit: number) {
    await expect(this.page.getByRole('status', { name: 'Prediction' })).toHaveText(String(digit));
    await this.page.getByRole('button', { name: 'Yes, save it', exact: true }).click();
  }

  /** Keeps the drawing as another digit than the answer, by two taps. */
  async correctTo(digit: number) {
    await this.page.getByRole('button', { name: /^(No, it’s a|Save it as a) …$/ }).click();
    await this.page.getByRole('button', { name: `It is a ${digit}`, exact: true }).click();
  }

  /** Finds the kept pictures of a digit by their accessible names. */
  pictures(label: number): Locator {
    return this.panel.getByRole('img', { name: new RegExp(`^A ${label},`) });
  }

  async delete(label: number, number = 1) {
    await this.panel.getByRole('button', { name: `Delete ${label}, number ${number}` }).click();
  }

  async import(name: string, content: string) {
    const buffer = Buffer.from(content);
    await this.panel
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer });
  }
}

/** Opens the page with the tab My digits, and keeps a seven. */
export async function withKeptSeven(page: Page): Promise<{ lab: LabPage; box: DigitBox }> {
  const lab = new LabPage(page);
  const box = new DigitBox(page);
  await lab.open();
  await box.open();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await box.keepAnswer(7);
  return { lab, box };
}
