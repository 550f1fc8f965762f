import { expect, test } from 'vitest';
import { CodedError } from '../../domain/coded-error.ts';
import { epochRecords, keptRun } from '../../testing/kept-runs.ts';
import { heldQueue } from './testing/held-queue.ts';
import { manyRuns, openRuns } from './testing/open-runs.tsx';

test('a run is used, opened, continued and trained again', async () => {
  const { screen, actions } = await openRuns(manyRuns(2));
  await screen.getByRole('button', { name: /^Run 2/ }).click();
  const [run] = manyRuns(2).slice(1);
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
  const { screen, actions } = await openRuns(manyRuns(1));
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
  const { screen, actions } = await openRuns(manyRuns(2), { answering: 2 });
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
