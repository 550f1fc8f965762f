import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { languageStore } from '../../i18n/strings.ts';
import { endRun, finishEpoch, scriptedRun, settled } from '../../testing/scripted-run.ts';
import { RunHeadline } from './RunHeadline.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

async function open() {
  const session = scriptedRun();
  const waysOn = { onMistakes: vi.fn(), onDraw: vi.fn(), onCompare: vi.fn() };
  const screen = await render(<RunHeadline stores={session} {...waysOn} />);
  return { ...session, ...waysOn, screen, status: screen.getByRole('status') };
}

test('the result of a run is its accuracy and what was wrong, why it ended, and what to do next', async () => {
  const { run, runs, screen, status, onMistakes, onDraw } = await open();
  await expect.element(status).toHaveTextContent(/^Train your own network/);
  run.getState().train();
  await expect.element(status).toHaveTextContent('Starting');
  finishEpoch(runs[0], 1);
  await expect.element(status).toHaveTextContent(/^95\.00 % of the 12,000 validation images right/);
  endRun(runs[0], 1);
  await expect.element(status).toHaveTextContent(/^97\.00 % of the 10,000 test images right, 300 wrong/);
  await expect.element(status).toHaveTextContent(/Epoch 1, the best, answers now\.$/);
  await screen.getByRole('button', { name: 'Draw' }).click();
  expect(onDraw).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'See mistakes' }).click();
  expect(onMistakes).toHaveBeenCalledOnce();
});

test('the headline names what the run trained, whatever the draft has become', async () => {
  const { run, runs, screen, experiment } = await open();
  experiment.getState().setOptimizer('adam');
  run.getState().train();
  finishEpoch(runs[0], 1);
  endRun(runs[0], 1);
  await settled();
  experiment.getState().choosePreset('robust');
  await expect.element(screen.getByText('Run 1, Tutorial, Adam')).toBeVisible();
  await expect
    .element(screen.getByText(/^Conv2D 10, Dense 128-10 · Adam 0\.001 · 48,000 \+ 12,000 images$/))
    .toBeVisible();
});

test.each([
  ['en', 'Set it to 1', /^It learned nothing 11\.35 % of the 10,000 test images right.*goes on answering\.$/],
  ['ja', '1 に設定', /^何も学習できませんでした テスト画像 10,000 枚の正解率 11\.35 %/],
] as const)(
  'in %s a run that learned nothing says so, and %s changes the draft',
  async (language, name, text) => {
    languageStore.setState({ language });
    const { run, runs, screen, status, experiment } = await open();
    experiment.getState().setText('learningRate', '9');
    run.getState().train();
    finishEpoch(runs[0], 1);
    endRun(runs[0], 1, 'last-epoch', 0.1135);
    await expect.element(status).toHaveTextContent(text);
    expect(screen.getByRole('button').elements()).toHaveLength(1);
    await screen.getByRole('button', { name }).click();
    expect(experiment.getState().config.learningRate).toBe(1);
  },
);

test('a run that diverged before an epoch was done says so', async () => {
  const { run, runs, status } = await open();
  run.getState().train();
  endRun(runs[0], null, 'diverged');
  await expect.element(status).toHaveTextContent(/^It diverged The loss was no number in epoch 1\./);
});
