import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { endRun, finishEpoch, scriptedRun, settled } from '../../testing/scripted-run.ts';
import { EpochSlider } from './EpochSlider.tsx';

async function openAfter(epochs: number, best: number) {
  const session = scriptedRun();
  const screen = await render(<EpochSlider stores={{ ...session, runActions: session.actions }} />);
  session.run.getState().train();
  for (let epoch = 1; epoch <= epochs; epoch++) {
    finishEpoch(session.runs[0], epoch, epoch <= best);
    await settled();
  }
  const slider = screen.getByRole('slider', { name: 'Epoch that answers' });
  return { ...session, screen, slider };
}

test('any epoch of a run that has ended answers, the best one first', async () => {
  const { slider, runs, presentModel, screen } = await openAfter(3, 2);
  await expect.element(slider).toBeDisabled();
  endRun(runs[0], 2);
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Epoch 2');
  await slider.fill('0');
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Epoch 1');
  expect(presentModel.getState().source).toEqual({ kind: 'trained', run: 1, epoch: 1, best: false });
  await expect.element(screen.getByText('val_accuracy 0.9500')).toBeVisible();
});

test('when another model answers, it says so, and the slider brings the run back', async () => {
  const { slider, runs, presentModel, screen } = await openAfter(3, 3);
  endRun(runs[0], 3);
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Epoch 3');
  presentModel.getState().answerWith({
    model: { network: [], weights: [] },
    source: { kind: 'shipped' },
    used: { kind: 'shipped' },
  });
  await expect.element(screen.getByText('Another model answers')).toBeVisible();
  await slider.fill('1');
  await expect.element(screen.getByText('Epoch 2')).toBeVisible();
});

test('weights that are gone from the disk are said, and what answered goes on answering', async () => {
  const { slider, runs, savedRuns, screen, presentModel } = await openAfter(2, 1);
  endRun(runs[0], 1);
  await expect.element(slider).toBeVisible();
  savedRuns.setState({ model: async () => null });
  await slider.fill('1');
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/^The weights of this run/);
  expect(presentModel.getState().source).toMatchObject({ epoch: 1 });
});

test('with one epoch there is nothing to choose, and the slider keeps its place', async () => {
  const { slider, runs } = await openAfter(1, 1);
  endRun(runs[0], 1);
  await settled();
  await expect.element(slider).toBeDisabled();
  await expect.element(slider).toHaveAccessibleDescription(/run of several epochs/);
});
