import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { languageStore } from '../../i18n/strings.ts';
import { epochRecords, exampleRuns, keptRun } from '../../testing/kept-runs.ts';
import { manyRuns, openRuns } from './testing/open-runs.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

test.each([
  ['en', 'No run yet. Each one that you train is kept here.'],
  ['ja', '実行はまだありません。学習すると、ここに保存されます。'],
] as const)('without a run a sentence stands in %s in place of the table', async (language, sentence) => {
  languageStore.setState({ language });
  const { screen } = await openRuns([]);
  await expect.element(screen.getByText(sentence)).toBeVisible();
  expect(screen.getByRole('table').elements()).toEqual([]);
});

test('a column sorts up and down and says so, and the newest run is on top at first', async () => {
  const { screen, numbers } = await openRuns([
    keptRun(1, { epochs: epochRecords(9) }),
    keptRun(2, { epochs: epochRecords(2) }),
    keptRun(3, { epochs: epochRecords(5) }),
  ]);
  expect(numbers()).toEqual([3, 2, 1]);
  const table = screen.getByRole('table', { name: 'Runs' });
  const epochs = table.getByRole('button', { name: 'Epochs' });
  await epochs.click();
  expect(numbers()).toEqual([2, 3, 1]);
  const header = table.getByRole('columnheader', { name: 'Epochs' });
  await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
  await epochs.click();
  expect(numbers()).toEqual([1, 3, 2]);
  await expect.element(header).toHaveAttribute('aria-sort', 'descending');
  expect(table.element().querySelectorAll('[aria-sort]')).toHaveLength(1);
});

test('a run that reads no better than guesses is marked, one that goes on is not', async () => {
  const guesses = epochRecords(2).map((epoch) => ({ ...epoch, valAccuracy: 0.1 }));
  const { screen } = await openRuns([
    keptRun(1, { test: { loss: 2.3, accuracy: 0.1135 } }),
    keptRun(2, { test: { loss: 0.05, accuracy: 0.98 } }),
    keptRun(3, { epochs: guesses, bestEpoch: 1, test: null, end: null }),
  ]);
  await expect.element(screen.getByText('learned nothing')).toBeVisible();
  const row = screen.getByRole('row').filter({ hasText: 'learned nothing' });
  await expect.element(row.getByRole('checkbox')).toHaveAccessibleName('Compare run 1');
});

test('the filter narrows the table, and what matches nothing can be taken back', async () => {
  const { screen, numbers } = await openRuns([keptRun(1, { note: 'fast one' }), keptRun(2)]);
  await screen.getByRole('searchbox', { name: 'Filter' }).fill('FAST');
  expect(numbers()).toEqual([1]);
  await screen.getByRole('checkbox', { name: 'Starred only' }).click();
  await expect.element(screen.getByText('No run matches the filter.')).toBeVisible();
  await screen.getByRole('button', { name: 'Show all' }).click();
  expect(numbers()).toEqual([2, 1]);
});

test('eight runs can be chosen; then the others wait until one is let go', async () => {
  const { screen } = await openRuns(manyRuns(9));
  const box = (number: number) =>
    screen.getByRole('checkbox', { name: `Compare run ${number}`, exact: true });
  for (let number = 1; number <= 8; number++) await box(number).click();
  await expect.element(box(9)).toBeDisabled();
  await box(4).click();
  await expect.element(box(9)).toBeEnabled();
});

test('a deleted run is gone, is said to be, and comes back', async () => {
  const { screen, numbers } = await openRuns(manyRuns(3));
  await screen.getByRole('button', { name: 'Delete run 2' }).click();
  expect(numbers()).toEqual([3, 1]);
  await expect.element(screen.getByText('Run 2 deleted.')).toBeVisible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect(numbers()).toEqual([3, 2, 1]);
});

test('the chosen runs are deleted at once, but for the one that goes on', async () => {
  const { screen, numbers } = await openRuns([...manyRuns(3), keptRun(4, { end: null })]);
  for (const number of [1, 3, 4])
    await screen.getByRole('checkbox', { name: `Compare run ${number}` }).click();
  await screen.getByRole('button', { name: 'Delete the 2 chosen runs' }).click();
  expect(numbers()).toEqual([4, 2]);
  await expect.element(screen.getByText('Runs 1 and 3 deleted.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Delete run 4' })).toBeDisabled();
});

test('a name and a note are written in place and a star is set; an empty name leaves it to what differs', async () => {
  const { screen, savedRuns } = await openRuns([keptRun(1, { config: { epochs: 3 } })]);
  const run = () => savedRuns.getState().runs[0];
  await screen.getByRole('button', { name: 'Run 1, Tutorial, 3 epochs' }).click();
  const name = screen.getByRole('textbox', { name: 'Name' });
  await name.fill('Mine');
  await userEvent.keyboard('{Enter}');
  expect(run().name).toBe('Mine');
  await name.fill('lost');
  await userEvent.keyboard('{Escape}{Tab}');
  expect(run().name).toBe('Mine');
  await screen.getByRole('textbox', { name: 'Note' }).fill('why');
  await userEvent.tab();
  await screen.getByRole('button', { name: 'Star run 1' }).click();
  expect(run()).toMatchObject({ note: 'why', starred: true });
  await name.fill(' ');
  await userEvent.tab();
  expect(run().name).toBeNull();
});

test('twenty runs with long names scroll within their table on a phone, never the page', async () => {
  await page.viewport(390, 844);
  const { screen, store } = await openRuns(exampleRuns(20));
  for (const number of [1, 4, 6, 8, 9, 14]) store.getState().toggle(`run-${number}`);
  store.getState().open('run-16');
  await expect.element(screen.getByRole('table', { name: 'Differences' })).toBeVisible();
  const { scrollWidth, clientWidth } = document.documentElement;
  const table = screen.getByRole('table', { name: 'Runs' }).element();
  const details = screen.getByRole('region', { name: 'Run 16' }).element();
  const widths = [table.clientWidth, details.clientWidth];
  await page.viewport(1200, 900);
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  expect(widths[0]).toBeGreaterThan(390);
  expect(widths[1]).toBeLessThan(390);
});
