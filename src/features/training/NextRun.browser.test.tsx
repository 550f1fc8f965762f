import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { finishEpoch, scriptedRun, WEIGHTS } from '../../testing/scripted-run.ts';
import { createPageView } from '../../session/page-view.ts';
import { NextRun } from './NextRun.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

const WHY = /being taught your digits/;

function setUp() {
  const session = scriptedRun();
  const { run } = session;
  return {
    ...session,
    show: () =>
      render(
        <>
          <NextRun stores={{ ...session, view: createPageView() }} onTrain={run.getState().train} />
          <ProblemAlert run={run} />
        </>,
      ),
  };
}

test('while a lesson goes on Train waits and says why', async () => {
  const { run, show } = setUp();
  run.getState().waitForLesson(true);
  const screen = await show();
  const train = screen.getByRole('button', { name: 'Train' });
  await expect.element(train).toBeDisabled();
  await expect.element(screen.getByText(WHY)).toBeVisible();
  run.getState().waitForLesson(false);
  await expect.element(train).toBeEnabled();
  expect(screen.getByText(WHY).elements()).toHaveLength(0);
});

test('while a lesson goes on a failed run waits to be continued or tried again', async () => {
  const { run, runs, show } = setUp();
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].fail({ code: 'worker-died', subject: '' });
  const screen = await show();
  const buttons = ['Continue from epoch 1', 'Retry'].map((name) => screen.getByRole('button', { name }));
  for (const button of buttons) await expect.element(button).toBeEnabled();
  run.getState().waitForLesson(true);
  for (const button of buttons) await expect.element(button).toBeDisabled();
});

test('a run that was refused as busy is said', async () => {
  const { run, runs, show } = setUp();
  run.getState().train();
  finishEpoch(runs[0], 1);
  runs[0].tell({ type: 'ended', reason: 'last-epoch', bestEpoch: 1, test: null });
  runs[0].end(WEIGHTS);
  const screen = await show();
  await screen.getByRole('button', { name: 'Train' }).click();
  runs[1].fail({ code: 'busy', subject: 'train' });
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/busy with a run or a lesson/);
});

test('the draft is named as what comes next, and the facts below leave out what the name says', async () => {
  const { experiment, show } = setUp();
  const screen = await show();
  await expect.element(screen.getByText(/^Next: /)).toBeVisible();
  await expect.element(screen.getByText(/2,345 images/)).not.toBeInTheDocument();
  experiment.getState().setText('imageCount', '2345');
  await expect.element(screen.getByText(/^Next: .*2,345 images/)).toBeVisible();
  expect(screen.getByText(/2,345 images/).elements()).toHaveLength(1);
});
