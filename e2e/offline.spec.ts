import { test as base, expect, type Page } from '@playwright/test';
import { BUILD_META } from '../src/domain/offline/offline-build.ts';
import { ROOMS } from '../src/domain/visit/rooms.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';
import { buildOf, secondBuild, serveBuilds, type ServedBuilds } from './pages/served-builds.ts';
import { smallExperiment } from './pages/small-runs.ts';

const test = base.extend<{ host: ServedBuilds }>({
  host: async ({}, use) => {
    const host = await serveBuilds();
    await use(host);
    await host.close();
  },
});
test.use({ serviceWorkers: 'allow' });

/** The dialog that says what works without a net. */
async function openOffline(page: Page) {
  await page.getByRole('button', { name: 'Offline use' }).click();
  return page.getByRole('dialog', { name: 'Offline use' });
}

async function closeDialog(page: Page) {
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

async function keepPage(page: Page) {
  const dialog = await openOffline(page);
  await expect(dialog.getByText(/^Stored \(\d/).first()).toBeVisible();
  await closeDialog(page);
}

const buildShown = (page: Page) =>
  page.locator(`meta[name="${BUILD_META}"]`).evaluate((meta: HTMLMetaElement) => meta.content.split(' ')[0]);

test('after one visit the page draws, trains and opens every room without a net', async ({
  page,
  context,
  host,
}) => {
  const lab = new LabPage(page);
  await lab.open(smallExperiment(), host.address);
  const dialog = await openOffline(page);
  await dialog.getByRole('button', { name: /^Make everything available offline \(/ }).click();
  await expect(dialog.getByText('Everything works without a net.')).toBeVisible();
  await closeDialog(page);

  await context.setOffline(true);
  await host.close();
  await page.reload();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  await expect(page.getByText('Offline', { exact: true })).toBeVisible();
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(1);
  for (const room of ROOMS) {
    await page.evaluate((hash) => (location.hash = hash), room);
    await expect(page.locator(`a[href="#${room}"][aria-current]`).first()).toBeVisible();
    await expect(
      page.locator('#room').getByRole('heading').or(page.locator('#room').getByRole('button')).first(),
    ).toBeVisible();
  }
  await expect(page.getByText('did not arrive')).toHaveCount(0);
  lab.expectNoProblems();
});

test('a first visit that was cut off is healed by the next, and nothing damaged is kept', async ({
  page,
  host,
}) => {
  host.cuts = /hdf5/;
  await page.goto(`${host.address}?lang=en`);
  const dialog = await openOffline(page);
  await expect(dialog.getByRole('alert')).toContainText('Not every file arrived whole');
  await expect(dialog.getByText(/^Not stored/)).toHaveCount(2);

  host.cuts = null;
  host.damages = /hdf5/;
  await page.reload();
  await openOffline(page);
  await expect(dialog.getByRole('alert')).toContainText('Not every file arrived whole');

  host.damages = /train-images-3/;
  await dialog.getByRole('button', { name: /^Make everything/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('A file came changed');
  await expect(dialog.getByText(/^Stored/)).toBeVisible();

  host.damages = null;
  await dialog.getByRole('button', { name: /^Make everything/ }).click();
  await expect(dialog.getByText('Everything works without a net.')).toBeVisible();
});

test('an update in mid-run waits for its end and for other tabs, and takes no file from an open page', async ({
  page,
  context,
  host,
}) => {
  const lab = new LabPage(page);
  await lab.open(`&backend=cpu${smallExperiment({ epochs: 900 })}`, host.address);
  await keepPage(page);
  await lab.button('Train').click();
  await expect(lab.progress).toBeVisible();

  host.build = secondBuild(host.build);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.getByRole('status').filter({ hasText: 'A new version of this page is ready.' });
  await expect(notice).toContainText('A run is going on.');
  const update = notice.getByRole('button', { name: 'Update now' });
  await expect(update).toBeDisabled();
  await page.evaluate(() => (location.hash = 'runs'));
  await expect(
    page.locator('#room').getByRole('table').or(page.locator('#room').getByRole('list')).first(),
  ).toBeVisible();

  await lab.button('Stop').first().click();
  await expect(update).toBeEnabled();
  const other = await context.newPage();
  await other.goto(`${host.address}?lang=en`);
  expect(await buildShown(other)).toBe(buildOf(host.build));
  await update.click();
  await expect(notice).toContainText('Close the page in the other tabs first (1).');
  await other.close();
  await update.click();
  await expect(lab.pad).toBeVisible();
  await expect.poll(() => buildShown(page).catch(() => '')).toBe(buildOf(host.build));
  await expect(notice).toHaveCount(0);
  lab.expectNoProblems();
});

test('a picture that another program shares lies on the pad', async ({ page, host }) => {
  await page.goto(`${host.address}?lang=en`);
  await keepPage(page);
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(200, 200);
    const paper = canvas.getContext('2d')!;
    paper.fillStyle = 'white';
    paper.fillRect(0, 0, 200, 200);
    paper.fillRect(0, 0, 200, 200);
    paper.fillStyle = 'black';
    paper.fillRect(90, 30, 20, 140);
    const carrier = new DataTransfer();
    carrier.items.add(new File([await canvas.convertToBlob()], 'one.png', { type: 'image/png' }));
    const form = document.createElement('form');
    Object.assign(form, { action: './share-target', method: 'POST', enctype: 'multipart/form-data' });
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
    input.files = carrier.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  });
  await expect(page.getByRole('status', { name: 'Prediction' })).toHaveText('1');
  await expect(page).toHaveURL(`${host.address}#learn`);
});
