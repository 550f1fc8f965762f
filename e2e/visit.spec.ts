import { expect, test, type Page } from '@playwright/test';
import { FOUR, LabPage, ONE } from './pages/lab-page.ts';
import { ModelEditor, TUTORIAL } from './pages/model-editor.ts';
import { openRoom } from './pages/rooms.ts';

const EDITED = [...TUTORIAL.slice(0, 1), ...TUTORIAL];

/** Draws, edits network and settings, opens Settings and a room. @returns what the network sees */
async function work(lab: LabPage): Promise<number[]> {
  const model = new ModelEditor(lab.page);
  await model.open();
  await model.block(1, 'Conv2D').getByRole('button', { name: 'Duplicate' }).click();
  await model.expectLayers(...EDITED);
  await lab.draw(...ONE);
  await lab.button('Clear').click();
  await lab.draw(...FOUR);
  // One text is a number as it is not written in links, the other is none yet.
  await lab.settings({ 'Training images': '2,000', Epochs: '1x' });
  await openRoom(lab.page, 'test', 'evaluate');
  await lab.page.getByLabel('My digits').check();
  return lab.seen();
}

async function expectWork(lab: LabPage) {
  const { page } = lab;
  await expect(page.getByLabel('Epochs', { exact: true })).toHaveValue('1x');
  await expect(page.getByLabel('Training images', { exact: true })).toHaveValue('2,000');
  await expect(page.getByRole('region', { name: 'Evaluate', exact: true })).toBeVisible();
  await expect(page.getByLabel('My digits')).toBeChecked();
}

async function expectUndo(lab: LabPage) {
  const model = new ModelEditor(lab.page);
  await model.open();
  await model.expectLayers(...EDITED);
  await model.button('Undo the last change of the network').click();
  await model.expectLayers(...TUTORIAL);
  await model.button('Redo the change of the network').click();
  await model.expectLayers(...EDITED);
  for (let stroke = 0; stroke < FOUR.length; stroke++) await lab.undo.click();
  await expect(lab.prediction).toHaveText('Draw a digit');
}

async function crash(page: Page) {
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  // The page that is gone never answers.
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('a reload brings back drawing, network, settings, room and language, with every step of Undo', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open('&backend=cpu');
  const seen = await work(lab);
  await page.reload();
  await expectWork(lab);
  expect(await lab.seen()).toEqual(seen);
  await expect(lab.prediction).toHaveText(/\d/);
  await lab.button('日本語').click();
  await page.reload();
  await expect(page.getByRole('button', { name: '消去' })).toBeVisible();
  expect(page.url()).toContain('?backend=cpu');
  await lab.button('English').click();
  await expectUndo(lab);
  lab.expectNoProblems();
});

test('after a crash a new page has all of it, and one beside it has all but the drawing', async ({
  page,
  context,
}) => {
  const lab = new LabPage(page);
  await lab.open('&backend=cpu');
  const seen = await work(lab);
  // What is stored last is there as soon as it says so.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('mine');
  await crash(page);

  const after = new LabPage(await context.newPage());
  await after.open('#');
  await expectWork(after);
  await expect.poll(() => after.seen()).toEqual(seen);
  await expect
    .poll(() => after.page.evaluate(() => Object.keys(localStorage).join()))
    .toMatch(/visit.*visit/);

  const beside = new LabPage(await context.newPage());
  await beside.open('#');
  await expectWork(beside);
  await expect(beside.prediction).toHaveText('Draw a digit');
  await expectUndo(after);
  after.expectNoProblems();
  beside.expectNoProblems();
});

test('a storage that is full is told once, in both languages, and the page goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const lab = new LabPage(page);
  await lab.open();
  const told = page.getByRole('status').filter({ hasText: 'cannot be stored' });
  await expect(told).toHaveCount(0);
  await lab.draw(...ONE);
  await expect(told).toHaveCount(1);
  await lab.button('Clear').click();
  await lab.draw(...FOUR);
  await expect(lab.prediction).toHaveText(/\d/);
  await expect(told).toHaveCount(1);
  await lab.button('日本語').click();
  await expect(page.getByRole('status').filter({ hasText: '保存できませんでした' })).toHaveCount(1);
  lab.expectNoProblems();
});
