import { expect, test } from '@playwright/test';
import { DigitBox } from './pages/digit-box.ts';
import { Evaluation } from './pages/evaluation.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';
import { quickExperiment } from './pages/small-runs.ts';

test('the test images are evaluated, a cell opens its images, and a mistake goes on the pad and is altered', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const evaluation = new Evaluation(page);
  await lab.open();
  await evaluation.open();
  const startedAt = Date.now();
  await evaluation.start();
  await expect(evaluation.headline).toHaveText(/^99\.\d\d %: \d+ of 10,000 wrong$/);
  const seconds = Number((await evaluation.figure('Time').innerText()).replace(' s', ''));
  // The time depends on the machine, so only what the page says of it is tested.
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual((Date.now() - startedAt) / 1000 + 0.1);

  // The keyboard moves from the first cell to true 4, read as 9.
  await evaluation.cell(0, 0).focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
  const cell = evaluation.cell(4, 9);
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  const count = Number(/: (\d+) image/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
  expect(count).toBeGreaterThan(0);
  await expect(evaluation.pictures).toHaveCount(Math.min(24, count));
  await expect(evaluation.pictures.first()).toHaveAccessibleName(/: a 4, read as 9 with/);
  const read = await evaluation.pictures.first().getAttribute('aria-label');
  const share = String(Number(/with ([\d.]+) %/.exec(read ?? '')?.[1]));

  await evaluation.panel
    .getByRole('button', { name: /^Put on the pad/ })
    .first()
    .click();
  await expect(evaluation.panel.getByText(/^Image \d+ is on the pad now\.$/)).toBeAttached();
  // Nothing has scrolled, since the pad is beside. It reads the very same image.
  await expect(page.getByRole('meter', { name: 'Probability of 9' })).toHaveAttribute('aria-valuenow', share);
  const before = await lab.seen();
  await lab.draw([
    [20, 90],
    [80, 90],
  ]);
  await expect.poll(async () => (await lab.seen())[25 * 28 + 14]).toBeGreaterThan(200);
  const after = await lab.seen();
  expect(after.filter((grey, index) => index < 20 * 28 && grey !== before[index])).toEqual([]);
  await lab.undo.click();
  await expect.poll(() => lab.seen()).toEqual(before);
  lab.expectNoProblems();
});

test('an evaluation can be cancelled; kept digits are evaluated; the shipped model stands beside', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const evaluation = new Evaluation(page);
  await lab.open();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toContainText('7');
  await new DigitBox(page).keepAnswer(7);
  await evaluation.open();
  await evaluation.start();
  await evaluation.panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(evaluation.panel.getByRole('button', { name: 'Evaluate', exact: true })).toBeEnabled();
  await expect(evaluation.headline).toHaveCount(0);

  await evaluation.panel.getByRole('radio', { name: 'My digits' }).check();
  await evaluation.start();
  await expect(evaluation.headline).toHaveText('100.00 %: 0 of 1 wrong');
  await expect(evaluation.panel).toContainText('The ready-made model is the one that was evaluated.');
  lab.expectNoProblems();
});

test('after a run, validation images are those that it did not learn from, and the shipped model stands beside', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const evaluation = new Evaluation(page);
  await lab.open(`&backend=wasm${quickExperiment({ images: 6_000 })}`);
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(3);
  await expect(lab.button('Train')).toBeEnabled();
  await evaluation.open();
  await evaluation.panel.getByRole('radio', { name: 'Validation images' }).check();
  await evaluation.start();
  await expect(evaluation.headline).toContainText('of 12,000 wrong');
  const accuracy = parseFloat(await evaluation.headline.innerText());

  await evaluation.panel.getByRole('button', { name: 'Compare' }).click();
  // The shipped model learned from 57,000 images, which leaves 3,000.
  await expect(evaluation.panel).toContainText(/Of 3,000 images they read \d+ as different digits/);
  const accuracies = evaluation.panel
    .getByRole('region', { name: 'Beside another model' })
    .locator('tbody td:nth-child(2)');
  const [present, shipped] = (await accuracies.allInnerTexts()).map((text) => Number(text.replace(' %', '')));
  expect(Math.abs(present - accuracy)).toBeLessThan(3);
  expect(shipped).toBeGreaterThan(99);
  lab.expectNoProblems();
});
