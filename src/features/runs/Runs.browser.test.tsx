import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CodedError } from '../../domain/coded-error.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { languageStore } from '../../i18n/strings.ts';
import { epochRecords, exampleRuns, heldRuns, keptRun } from '../../testing/kept-runs.ts';
import { Runs } from './Runs.tsx';
import { heldQueue } from './testing/held-queue.ts';
import type { RunsProps } from './runs-props.ts';
import { createRunsStore } from './runs-store.ts';

afterEach(() => languageStore.setState({ language: 'en' }));

async function openRuns(runs: readonly SavedRun[], more: Partial<RunsProps> = {}) {
  const savedRuns = heldRuns(runs);
  const queue = heldQueue();
  const actions = {
    use: vi.fn(async () => undefined),
    useShipped: vi.fn(async () => undefined),
    open: vi.fn(),
    goOn: vi.fn(async () => undefined),
    trainOn: vi.fn(),
    trainAgain: vi.fn(),
  };
  const store = createRunsStore(savedRuns);
  const screen = await render(
    <Runs
      {...{ store, savedRuns, queue, actions }}
      answering={1}
      busy={false}
      measureStorage={async () => ({ bytes: 38_300_000, quota: 2_100_000_000 })}
      {...more}
    />,
  );
  const numbers = () =>
    screen
      .getByRole('checkbox', { name: /^Compare run/ })
      .elements()
      .map((box) => Number(box.getAttribute('aria-label')?.match(/\d+/)?.[0]));
  return { savedRuns, queue, actions, store, screen, numbers };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => keptRun(index + 1));

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
  const { screen } = await openRuns(many(9));
  const box = (number: number) =>
    screen.getByRole('checkbox', { name: `Compare run ${number}`, exact: true });
  for (let number = 1; number <= 8; number++) await box(number).click();
  await expect.element(box(9)).toBeDisabled();
  await box(4).click();
  await expect.element(box(9)).toBeEnabled();
});

test('a deleted run is gone, is said to be, and comes back', async () => {
  const { screen, numbers } = await openRuns(many(3));
  await screen.getByRole('button', { name: 'Delete run 2' }).click();
  expect(numbers()).toEqual([3, 1]);
  await expect.element(screen.getByText('Run 2 deleted.')).toBeVisible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect(numbers()).toEqual([3, 2, 1]);
});

test('the chosen runs are deleted at once, but for the one that goes on', async () => {
  const { screen, numbers } = await openRuns([...many(3), keptRun(4, { end: null })]);
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

test('a run is used, opened, continued and trained again', async () => {
  const { screen, actions } = await openRuns(many(2));
  await screen.getByRole('button', { name: /^Run 2/ }).click();
  const [run] = many(2).slice(1);
  const press = (name: string) => screen.getByRole('button', { name, exact: true }).click();
  await press('Use this model');
  expect(actions.use).toHaveBeenCalledWith(expect.objectContaining({ id: run.id }), 'best');
  await press('Open settings');
  expect(actions.open).toHaveBeenCalledWith(expect.objectContaining({ id: run.id }));
  await press('Continue');
  const epochs = screen.getByRole('textbox', { name: 'Epochs to train to' });
  await expect.element(epochs).toHaveValue('50');
  await epochs.fill('3');
  await expect.element(screen.getByText('Write a whole number from 4 to 200.')).toBeVisible();
  await epochs.fill('9');
  await press('Start');
  expect(actions.goOn).toHaveBeenCalledWith(expect.objectContaining({ id: run.id }), 9);
  await expect.element(epochs).not.toBeInTheDocument();
  await press('Train again');
  await press('Another seed');
  await press('Start');
  expect(actions.trainAgain).toHaveBeenCalledWith(expect.objectContaining({ id: run.id }), 2);
});

test('an action that fails says why at its run', async () => {
  const { screen, actions } = await openRuns(many(1));
  actions.use.mockRejectedValueOnce(new CodedError('weights-gone', '1'));
  await screen.getByRole('button', { name: /^Run 1/ }).click();
  await screen.getByRole('button', { name: 'Use this model' }).click();
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(/weights of this run are no longer stored/);
});

test('without weights a run is neither used nor continued; during another one nothing is trained', async () => {
  const { screen } = await openRuns([keptRun(1, { hasWeights: false })], { busy: true });
  await screen.getByRole('button', { name: /^Run 1/ }).click();
  const button = (name: string) => screen.getByRole('button', { name, exact: true });
  for (const name of ['Use this model', 'Open settings', 'Continue', 'Train again'])
    await expect.element(button(name)).toBeDisabled();
  await expect.element(button('Repeat ...')).toBeEnabled();
  await expect.element(screen.getByText(/^Its weights are no longer stored/)).toBeVisible();
});

test('which model answers is marked, and there is a way back to the ready-made one', async () => {
  const { screen, actions } = await openRuns(many(2), { answering: 2 });
  const row = screen.getByRole('row', { name: /Compare run 2|Run 2/ });
  await expect.element(row).toHaveTextContent('answers now');
  await screen.getByRole('button', { name: 'Use ready-made model' }).click();
  expect(actions.useShipped).toHaveBeenCalledOnce();
});

test('repeats and values are planned with their number and time, and go into the queue', async () => {
  const epochs = epochRecords(3).map((record) => ({ ...record, seconds: 10 }));
  const { screen, queue } = await openRuns([keptRun(1, { epochs, config: { epochs: 3 } })]);
  await screen.getByRole('button', { name: /^Run 1/ }).click();
  const repeat = screen.getByRole('button', { name: 'Repeat ...' });
  await repeat.click();
  await screen.getByRole('textbox', { name: 'Repeat with N seeds' }).fill('4');
  await expect.element(screen.getByText('This makes 4 runs, about 2 min in all.')).toBeVisible();
  await screen.getByRole('button', { name: 'Start' }).click();
  expect(queue.getState().queue.map(({ experiment }) => experiment.config.seed)).toEqual([2, 3, 4, 5]);

  await repeat.click();
  await screen.getByRole('radio', { name: 'Try these values of one setting' }).click();
  await screen.getByRole('combobox', { name: 'Setting' }).selectOptions('Batch size');
  const values = screen.getByRole('textbox', { name: 'Try these values' });
  await values.fill('64 4');
  await expect.element(screen.getByText('4 is not from 8 to 1,024.')).toBeVisible();
  await values.fill('64 128 256');
  await expect.element(screen.getByText(/^This makes 2 runs/)).toBeVisible();
  await screen.getByRole('button', { name: 'Start' }).click();
  expect(
    queue
      .getState()
      .queue.slice(4)
      .map(({ experiment }) => experiment.config.batchSize),
  ).toEqual([64, 256]);
});

test('the queue is shown with what can be done with it', async () => {
  const run = keptRun(1);
  const queue = heldQueue({
    queue: [
      { experiment: run, group: 'a', run: 'run-1', state: 'done' },
      { experiment: run, group: 'a', run: null, state: 'waits' },
    ],
    paused: true,
  });
  const { screen } = await openRuns([run], { queue });
  const shown = screen.getByRole('region', { name: 'Queue' });
  await expect.element(shown.getByText('1 of 2 done')).toBeVisible();
  await shown.getByRole('button', { name: 'Continue queue' }).click();
  await shown.getByRole('button', { name: 'Pause queue' }).click();
  expect(queue.getState().paused).toBe(true);
  await shown.getByRole('button', { name: 'Skip run 2 of the queue' }).click();
  await shown.getByRole('button', { name: 'Close queue' }).click();
  await expect.element(shown).not.toBeInTheDocument();
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
