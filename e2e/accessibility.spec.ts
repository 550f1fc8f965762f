// Axe finds nothing, and nothing scrolls sideways, in any state of the page, in both languages and both themes, on a phone and
// on a desktop. Each page is opened once, brought from state to state, and checked in each in all eight combinations.

import { expect, test } from '@playwright/test';
import { ROOM_PLACES, ROOMS } from '../src/domain/visit/rooms.ts';
import { DigitBox } from './pages/digit-box.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';
import { Looks } from './pages/looks.ts';
import { ModelEditor } from './pages/model-editor.ts';
import { openRoom } from './pages/rooms.ts';

test('the page as it opens, with its settings, and every room when a digit is kept', async ({ page }) => {
  const lab = new LabPage(page);
  const looks = new Looks(page);
  const box = new DigitBox(page);
  await looks.open();
  const settings = page.getByRole('button', { name: /^(Settings|設定)$/ });
  await settings.click();
  await looks.expectClean('Settings', page.getByLabel(/^(Epochs|エポック数)$/));
  await page.getByLabel(/^(Epochs|エポック数)$/).press('Escape');

  await looks.reset();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await box.keepAnswer(7);
  await box.correctTo(1);
  await lab.button('No, it’s a …').click();
  for (const room of ROOMS)
    for (const place of room === 'learn' || ROOM_PLACES[room].length === 0
      ? [undefined]
      : ROOM_PLACES[room]) {
      await openRoom(page, room, place);
      const shown = page.locator('#room');
      const content = shown.getByRole('heading').or(shown.getByRole('img')).first();
      await looks.expectClean(`the room ${room} ${place ?? ''}`, content);
    }
  lab.expectNoProblems();
});

test('the network after a link that cannot be read, and with a layer that cannot work', async ({ page }) => {
  const lab = new LabPage(page);
  const looks = new Looks(page);
  const model = new ModelEditor(page);
  await looks.open('#experiment=0');
  await model.open();
  await looks.expectClean('a link that was not opened', page.getByRole('alert'));
  await model.panel.locator('[aria-expanded]').first().click();
  await model.blocks.nth(0).locator('input').first().fill('500');
  await model.blocks.nth(3).locator('button').last().press('Delete');
  await expect(model.alerts).toHaveCount(1);
  await looks.expectClean('a layer that cannot work', model.alerts);
  lab.expectNoProblems();
});

test('an evaluation with its tables', async ({ page }) => {
  const lab = new LabPage(page);
  const looks = new Looks(page);
  await looks.open();
  await openRoom(page, 'test', 'evaluate');
  await page.getByRole('button', { name: 'Evaluate', exact: true }).click();
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 120_000 });
  for (const summary of await page.getByText('As a table', { exact: true }).all()) await summary.click();
  await looks.expectClean('an evaluation', page.getByRole('grid'));
  lab.expectNoProblems();
});

test('all that can be seen inside', async ({ page }) => {
  const lab = new LabPage(page);
  const looks = new Looks(page);
  await looks.open();
  await lab.draw(...SEVEN);
  await openRoom(page, 'inside', 'layers');
  await page.getByRole('button', { name: /^(Filter and map 1|フィルターとマップ 1)$/ }).click();
  await looks.expectClean('a cell of a map', page.locator('#room').getByRole('application'));
  await page.getByRole('radio', { name: /^19 Dense/ }).check({ force: true });
  await page
    .getByRole('button', { name: /^(Unit|ユニット) \d+/ })
    .first()
    .click();
  await looks.expectClean('a unit', page.getByRole('table', { name: /What unit|への寄与が大きい入力$/ }));
  await openRoom(page, 'inside', 'why');
  await looks.expectClean(
    'the evidence',
    page.getByRole('img', { name: /^(Covering test|隠して確かめる)$/ }),
  );
  await openRoom(page, 'inside', 'neighbours');
  const neighbour = page.getByRole('button', { name: /^(Put on the pad|学習画像 \d+ をパッド)/ }).first();
  await expect(neighbour).toBeVisible({ timeout: 120_000 });
  await looks.expectClean('the neighbours', neighbour);
  lab.expectNoProblems();
});

test('each way to try how firmly an answer stands', async ({ page }) => {
  const lab = new LabPage(page);
  const looks = new Looks(page);
  await looks.open();
  await lab.draw(...SEVEN);
  await openRoom(page, 'test', 'stability');
  const part = (name: RegExp) => page.getByRole('button', { name }).click();
  await page.getByText('As a table', { exact: true }).click();
  await looks.expectClean('the figures of the charts', page.getByRole('table'));
  await part(/^(Smallest change|最小の変化)$/);
  await page.getByRole('button', { name: /^(Search|探す)$/ }).click();
  const found = page.getByText(/(makes? it a|画素を変えると) \d$/);
  await expect(found).toBeVisible();
  await looks.expectClean('the smallest change', found);
  await part(/^(Single pixels|画素の編集)$/);
  await looks.expectClean('single pixels', page.locator('#room').getByRole('application'));
  lab.expectNoProblems();
});
