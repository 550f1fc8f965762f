// A part of the page that does not come, or that throws, fails alone; and a translated page goes on.

import { expect, test } from '@playwright/test';
import { translatePage } from '../src/testing/translate-page.ts';
import { DigitBox } from './pages/digit-box.ts';
import { FOUR, LabPage, SEVEN } from './pages/lab-page.ts';
import { ModelEditor } from './pages/model-editor.ts';
import { openRoom } from './pages/rooms.ts';
import { smallExperiment } from './pages/small-runs.ts';

const ROOMS_WITH_HEADINGS = [
  ['train', 'network'],
  ['test', 'evaluate'],
  ['inside', 'layers'],
  ['mine', undefined],
  ['test', 'stability'],
] as const;

/** The browser reports the request that was blocked, and React the part that it catches. */
const BLOCKED = [/ERR_FAILED/, /did not come/];

test('without the curves the page draws and trains, and Retry brings them', async ({ page }) => {
  const lab = new LabPage(page, BLOCKED);
  // What is asked for anew has a query.
  await page.route('**/assets/CurvesPlace*.js*', (route) => route.abort());
  await lab.open(`&backend=cpu${smallExperiment()}&room=train/curves`);
  const missing = page.getByRole('region', { name: 'Curves' }).getByRole('alert');
  await expect(missing).toContainText('did not arrive');
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await lab.button('Train').click();
  await expect(lab.progress).toBeVisible();
  await expect(lab.button('Train')).toBeEnabled();
  await missing.getByRole('button', { name: 'Retry' }).click();
  await expect(missing).toContainText('did not arrive');
  await page.unroute('**/assets/CurvesPlace*.js*');
  await missing.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('figure', { name: 'Loss chart' })).toBeVisible();
  await expect(lab.epochs).toHaveCount(1);
  await expect(missing).toHaveCount(0);
  lab.expectNoProblems();
});

test('a room that does not come says so, others work, and it comes when it is opened again', async ({
  page,
}) => {
  const lab = new LabPage(page, BLOCKED);
  await page.route('**/assets/Stability*.js*', (route) => route.abort());
  await lab.open();
  await openRoom(page, 'test', 'stability');
  const panel = page.getByRole('region', { name: 'Stability', exact: true });
  await expect(panel.getByRole('alert')).toContainText('did not arrive');
  await new DigitBox(page).open();
  await expect(new DigitBox(page).panel).toContainText('none is kept yet');
  await lab.draw(...SEVEN);
  await page.unroute('**/assets/Stability*.js*');
  await openRoom(page, 'test', 'stability');
  await expect(panel.getByRole('group', { name: /^Stability/ })).toBeVisible();
  lab.expectNoProblems();
});

test('a picture whose reader does not come ends with a sentence, and the next try reads it', async ({
  page,
}) => {
  const lab = new LabPage(page, BLOCKED);
  await page.route('**/assets/PictureFlow*', (route) => route.abort());
  await lab.open();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  const picture = { name: 'seven.png', mimeType: 'image/png', buffer: await lab.pad.screenshot() };
  const choose = () => page.locator('input[type=file][accept="image/*"]').setInputFiles(picture);
  await choose();
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  // The old answer does not stand there as if it were the picture's.
  await expect(lab.prediction).toHaveText('Draw a digit');
  await page.unroute('**/assets/PictureFlow*');
  await choose();
  await expect(lab.prediction).toHaveText('7');
  lab.expectNoProblems();
});

test('a translated page trains, answers and shows each room without an error', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open(`&backend=cpu${smallExperiment({ epochs: 5 })}`);
  await page.locator('body').evaluate(translatePage);
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await lab.button('Yes, save it').click();
  await openRoom(page, 'test', 'stability');
  await lab.button('Train').click();
  for (const [room, place] of ROOMS_WITH_HEADINGS) {
    await openRoom(page, room, place);
    await expect(page.locator('#room').getByRole('heading').first()).toBeVisible();
    await lab.button('Clear').click();
    await lab.draw(...(place === 'evaluate' ? SEVEN : FOUR));
  }
  await openRoom(page, 'train', 'curves');
  await expect(lab.epochs).toHaveCount(5);
  await expect(lab.log.getByText('· best')).toHaveCount(1);
  const model = new ModelEditor(page);
  await model.open();
  await model.button('LeNet-5').click();
  await expect(model.blocks).toHaveCount(8);
  await expect(page.getByRole('alert')).toHaveCount(0);
  lab.expectNoProblems();
});
