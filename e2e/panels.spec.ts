// A part of the page that does not come, or that throws, fails alone; and a translated page goes on.

import { expect, test } from '@playwright/test';
import { translatePage } from '../src/testing/translate-page.ts';
import { DigitBox } from './pages/digit-box.ts';
import { FOUR, LabPage, SEVEN } from './pages/lab-page.ts';
import { smallExperiment } from './pages/small-runs.ts';

/** The browser reports the request that was blocked, and React the part that it catches. */
const BLOCKED = [/ERR_FAILED/, /did not come/];

test('without the charts the page draws and trains, and Retry brings them', async ({ page }) => {
  const lab = new LabPage(page, BLOCKED);
  await page.route('**/assets/HistoryCharts*', (route) => route.abort());
  await lab.open(`&backend=cpu${smallExperiment()}`);
  const missing = page.getByRole('region', { name: 'Training' }).getByRole('alert');
  await expect(missing).toContainText('did not arrive');
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(1);
  await missing.getByRole('button', { name: 'Retry' }).click();
  await expect(missing).toContainText('did not arrive');
  await page.unroute('**/assets/HistoryCharts*');
  await missing.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('figure', { name: 'Loss chart' })).toBeVisible();
  await expect(missing).toHaveCount(0);
  lab.expectNoProblems();
});

test('a tab that does not come says so, others work, and it comes when it is opened again', async ({
  page,
}) => {
  const lab = new LabPage(page, BLOCKED);
  await page.route('**/assets/Stability*.js', (route) => route.abort());
  await lab.open();
  await page.getByRole('tab', { name: 'Stability' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Stability' });
  await expect(panel.getByRole('alert')).toContainText('did not arrive');
  await new DigitBox(page).open();
  await expect(page.getByRole('tabpanel', { name: 'My digits' })).toContainText('No digit is kept yet');
  await lab.draw(...SEVEN);
  await page.unroute('**/assets/Stability*.js');
  await page.getByRole('tab', { name: 'Stability' }).click();
  await expect(panel.getByRole('group', { name: /^Stability/ })).toBeVisible();
  lab.expectNoProblems();
});

test('a picture whose reader does not come ends with a sentence, and the next try reads it', async ({
  page,
}) => {
  const lab = new LabPage(page, BLOCKED);
  await page.route('**/assets/read-photo*', (route) => route.abort());
  await lab.open();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  const picture = { name: 'seven.png', mimeType: 'image/png', buffer: await lab.pad.screenshot() };
  const choose = () => page.locator('input[type=file][accept="image/*"]').setInputFiles(picture);
  await choose();
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  await page.unroute('**/assets/read-photo*');
  await lab.button('Clear').click();
  await choose();
  await expect(lab.prediction).toHaveText('7');
  lab.expectNoProblems();
});

test('a translated page trains, answers and shows each tab without an error', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open(`&backend=cpu${smallExperiment({ epochs: 5 })}`);
  await page.locator('body').evaluate(translatePage);
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await lab.button('Keep as 7').click();
  await page.getByRole('tab', { name: 'Stability' }).click();
  await lab.button('Train').click();
  for (const tab of ['Model', 'Evaluate', 'Look inside', 'My digits', 'Stability']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab }).getByRole('heading').first()).toBeVisible();
    await lab.button('Clear').click();
    await lab.draw(...(tab === 'Evaluate' ? SEVEN : FOUR));
  }
  await expect(lab.epochs).toHaveCount(5);
  await expect(lab.log.getByText('· best')).toHaveCount(1);
  await page.getByRole('tab', { name: 'Model' }).click();
  await page.getByRole('button', { name: 'LeNet-5' }).click();
  await expect(page.getByRole('region', { name: 'Network' }).getByRole('listitem')).toHaveCount(8);
  await expect(page.getByRole('alert')).toHaveCount(0);
  lab.expectNoProblems();
});
