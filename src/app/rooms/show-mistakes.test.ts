import { expect, test, vi } from 'vitest';
import { createEvaluateStore } from '../../features/evaluate/evaluate-store.ts';
import { createPageView } from '../../session/page-view.ts';
import { endRun, finishEpoch, scriptedRun, settled } from '../../testing/scripted-run.ts';
import { showMistakes } from './show-mistakes.ts';

async function open() {
  const session = scriptedRun();
  const { run, runs, presentModel, savedRuns, actions: runActions } = session;
  const evaluate = vi.fn(() => new Promise<never>(() => undefined));
  const evaluation = createEvaluateStore({
    service: { evaluate, stopEvaluating: async () => undefined },
    presentModel,
    loadOther: async () => null,
  });
  const view = createPageView();
  run.getState().train();
  finishEpoch(runs[0], 1);
  endRun(runs[0], 1);
  await settled();
  return { run, presentModel, savedRuns, runActions, evaluation, view, evaluate };
}

test('the model of the run reads the test images at once', async () => {
  const page = await open();
  page.evaluation.getState().choose('mine');
  void showMistakes(page);
  await settled();
  expect(page.view.getState()).toMatchObject({ room: 'test', places: { test: 'evaluate' } });
  expect(page.evaluate).toHaveBeenCalledWith(null, { kind: 'test' }, expect.anything());
});

test('where another model answers, that of the run is used first', async () => {
  const page = await open();
  page.presentModel.setState({ source: { kind: 'shipped' } });
  void showMistakes(page);
  await settled();
  expect(page.presentModel.getState().source).toMatchObject({ kind: 'trained', run: 1 });
  expect(page.evaluate).toHaveBeenCalledOnce();
});

test('without the weights of the run a failure says so, and nothing is evaluated', async () => {
  const page = await open();
  page.presentModel.setState({ source: { kind: 'shipped' } });
  page.savedRuns.setState({ model: async () => null });
  await showMistakes(page);
  expect(page.evaluation.getState().failure?.code).toBe('weights-gone');
  expect(page.evaluate).not.toHaveBeenCalled();
});
