// Every run is kept, and can be compared, continued, repeated and used, over reloads and crashes.

import { expect, test, type Page } from '@playwright/test';
import { LabPage, SEVEN } from './pages/lab-page.ts';
import { openRoom } from './pages/rooms.ts';
import { littleTutorial, smallExperiment } from './pages/small-runs.ts';

const WASM = '&backend=wasm&workers=1';

async function openLab(page: Page, hash: string): Promise<LabPage> {
  const lab = new LabPage(page);
  await lab.open(`${WASM}${hash}`);
  return lab;
}

async function train(lab: LabPage, epochs: number): Promise<void> {
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(epochs);
  await expect(lab.button('Train')).toBeEnabled();
}

const runsTable = (page: Page) => page.getByRole('table', { name: 'Runs', exact: true });
const openRuns = (page: Page) => openRoom(page, 'runs');
const row = (page: Page, run: number) =>
  runsTable(page).locator('tbody tr', {
    has: page.getByRole('checkbox', { name: `Compare run ${run}`, exact: true }),
  });
const openRun = (page: Page, run: number) =>
  runsTable(page)
    .getByRole('button', { name: `Run ${run}, ` })
    .click();
/** @returns how many epochs of the first run this browser has stored */
const epochsOnDisk = (page: Page) =>
  page.evaluate(async () => {
    // Who opens a database before the page has made it makes an empty one.
    if ((await indexedDB.databases()).length === 0) return 0;
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open('digit-lab');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('runs').objectStore('runs').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          const [run] = reading.result as ({ epochs: unknown[] } | undefined)[];
          resolve(run?.epochs.length ?? 0);
        };
      };
    });
  });
/** @returns the log's rows without the seconds, which no two runs share */
const figures = (lab: LabPage) =>
  lab.epochs.evaluateAll((rows) =>
    rows.map((each) => [...each.children].slice(0, 5).map((cell) => cell.textContent.replace(' · best', ''))),
  );

test('a reload brings back curves, log, result and the model of the run, which is kept under Runs', async ({
  page,
}) => {
  const lab = await openLab(page, smallExperiment({ epochs: 2 }));
  await train(lab, 2);
  await expect(lab.model).toHaveText(/^Model: run 1, best epoch/);
  const before = await figures(lab);
  await page.reload();
  await expect(lab.epochs).toHaveCount(2);
  expect(await figures(lab)).toEqual(before);
  await expect(page.getByText(/^Finished: all /)).toBeVisible();
  await expect(lab.model).toHaveText(/^Model: run 1, best epoch/);
  await openRuns(page);
  await expect(row(page, 1)).toBeVisible();
  // There is a way back to the model that ships, also over a reload.
  await lab.model.click();
  await page.getByRole('menuitemradio', { name: /^Ready-made/ }).click();
  await expect(lab.model).toHaveText(/^Model: ready-made/);
  await page.reload();
  await expect(lab.model).toHaveText(/^Model: ready-made \(99\.\d %\)$/);
  await lab.model.click();
  await page.getByRole('menuitemradio', { name: /^Run 1: / }).click();
  await expect(lab.model).toHaveText(/^Model: run 1, best epoch/);
  lab.expectNoProblems();
});

test('a run that a crash cut off is offered on arrival and goes on to the records of one that was not', async ({
  page,
  context,
}) => {
  // So many that the crash comes before the end, however fast the steps and slow the disk.
  const epochs = 100;
  const experiment = littleTutorial({ epochs, batchSize: 128 });
  const lab = await openLab(page, experiment);
  await lab.button('Train').click();
  // A busy disk is behind the log.
  await expect.poll(() => epochsOnDisk(page), { intervals: [20] }).toBeGreaterThan(0);
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;

  const again = await openLab(await context.newPage(), experiment);
  await expect(again.page.getByText(/^Run 1 stopped.*, saved up to epoch \d+\. Continue/)).toBeVisible();
  await again.button('Continue').first().click();
  await expect(again.epochs).toHaveCount(epochs);
  await expect(again.button('Train')).toBeEnabled();
  const continued = await figures(again);
  await train(again, epochs);
  expect(await figures(again)).toEqual(continued);
  await openRuns(again.page);
  await expect(row(again.page, 1)).toBeVisible();
  await expect(row(again.page, 2)).toBeVisible();
  again.expectNoProblems();
});

test('two tabs keep their runs side by side, and a new visit begins with the model that was used last', async ({
  page,
  context,
}) => {
  const one = await openLab(page, smallExperiment({ epochs: 3 }));
  const other = await openLab(await context.newPage(), smallExperiment({ epochs: 1 }));
  await train(one, 3);
  await train(other, 1);
  await openRuns(page);
  await expect(row(page, 2)).toBeVisible();
  await expect(one.model).toHaveText(/^Model: run 1, best epoch/);
  await page.bringToFront();
  await one.draw(...SEVEN);
  await expect(one.prediction).not.toBeEmpty();
  const visit = await openLab(await context.newPage(), '');
  await expect(visit.model).toHaveText(/^Model: run 1, best epoch/);
  one.expectNoProblems();
  other.expectNoProblems();
});

test('the slider lets an earlier epoch read the drawing', async ({ page }) => {
  const lab = await openLab(page, smallExperiment({ epochs: 3 }));
  await lab.draw(...SEVEN);
  await train(lab, 3);
  const slider = page.getByRole('slider', { name: 'Epoch that answers' });
  const bar = page.getByRole('meter', { name: 'Probability of 7' });
  await slider.fill('2');
  await expect(lab.model).toContainText('epoch 3');
  const last = await bar.getAttribute('aria-valuenow');
  await slider.fill('0');
  await expect(lab.model).toContainText('epoch 1');
  await expect(bar).not.toHaveAttribute('aria-valuenow', last ?? '');
  lab.expectNoProblems();
});

test('three runs are compared, one is used, opened, continued and trained again', async ({ page }) => {
  const lab = await openLab(page, smallExperiment({ epochs: 2 }));
  await train(lab, 2);
  await lab.settings({ Seed: '2' });
  await train(lab, 2);
  await lab.button('Compare').click();
  for (const run of [1, 2])
    await expect(page.getByRole('checkbox', { name: `Compare run ${run}` })).toBeChecked();
  const loss = page.getByRole('figure', { name: 'Compared loss' });
  await expect(loss.locator('[data-run]')).toHaveCount(2);
  await expect(page.getByRole('figure', { name: 'Compared accuracy' })).toBeVisible();
  const differences = page.getByRole('table', { name: 'Differences' });
  await page.getByRole('switch', { name: 'Only what differs' }).setChecked(true);
  await expect(differences).toContainText('Seed');
  await expect(differences).not.toContainText('Batch size');

  await openRun(page, 1);
  await lab.button('Use this model').click();
  await expect(lab.model).toHaveText(/^Model: run 1, best epoch/);
  await expect(row(page, 1)).toContainText('answers now');
  await lab.button('Open settings').click();
  await expect(page.getByRole('region', { name: 'Network', exact: true })).toBeVisible();
  await openRuns(page);
  await lab.button('Continue').click();
  await page.getByLabel('Epochs to train to').fill('3');
  await lab.button('Start').click();
  await expect(lab.epochs).toHaveCount(3);
  await expect(lab.button('Train')).toBeEnabled();
  await openRuns(page);
  await expect(row(page, 3)).toHaveCount(0);
  await lab.button('Train again').click();
  await lab.button('Another seed').click();
  await lab.button('Start').click();
  await expect(lab.button('Train')).toBeEnabled();
  await openRuns(page);
  await expect(row(page, 3)).toBeVisible();
  lab.expectNoProblems();
});

test('a queue of two seeds goes on after a reload, and its runs are kept', async ({ page }) => {
  const lab = await openLab(page, littleTutorial({ epochs: 3 }));
  await train(lab, 3);
  await openRuns(page);
  await openRun(page, 1);
  await lab.button('Repeat ...').click();
  await page.getByLabel('Repeat with N seeds').fill('2');
  await lab.button('Start').click();
  await expect(row(page, 2)).toBeVisible();
  await page.reload();
  await openRuns(page);
  await lab.button('Continue queue').click();
  await expect(row(page, 3)).toBeVisible();
  await expect(lab.button('Train')).toBeEnabled();
  lab.expectNoProblems();
});
