import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { CodedError } from '../../domain/coded-error.ts';
import type { CheckedModel } from '../../domain/exchange/checked-model.ts';
import type { Imported, ImportProblem } from '../../domain/exchange/imported.ts';
import { languageStore } from '../../i18n/strings.ts';
import { modelOf } from '../../testing/stored-run.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { createImportStore, type ImportDependencies } from './import-store.ts';

const MODEL: Imported = {
  kind: 'model',
  model: {
    ...{ model: modelOf(0.5), format: 'keras-h5', file: 'mnist.h5', facts: null, run: null },
    ...{ softmaxAdded: true, channelsFirst: null },
  },
};
const CHECKED: CheckedModel = {
  ...{ model: 0, way: { inverted: true, range: 'bytes' }, right: 198, images: 200 },
  familiarity: { least: 2, falseRejects: 0.015, images: 1_000 },
};

beforeEach(() => languageStore.setState({ language: 'en' }));

async function open(
  imported: Imported | Promise<Imported>,
  changes: Partial<ImportDependencies> = {},
  busy = false,
) {
  const acts = {
    ...{ takeDigits: vi.fn(), openExperiment: vi.fn(), takePicture: vi.fn(), trainOn: vi.fn() },
    use: vi.fn(async () => undefined),
    keepRuns: vi.fn(async () => ({ numbers: [8, 9], known: [2], unread: 1 })),
  };
  const stopChecking = vi.fn(async () => undefined);
  const store = createImportStore({
    files: [new File(['{'], 'mnist.h5')],
    service: { read: async () => imported },
    checker: { check: async () => CHECKED, stopChecking },
    ...acts,
    ...changes,
  });
  const onClose = vi.fn();
  const screen = await render(
    <ImportDialog
      store={store}
      name="mnist.h5"
      busy={busy}
      networkSentence={({ problem }) => `[${problem}]`}
      onShowRuns={() => undefined}
      onClose={onClose}
    />,
  );
  return { ...acts, stopChecking, onClose, screen, dialog: screen.getByRole('dialog') };
}

test('a model is shown with what it expects, how it reads and what was noticed, and answers only when a person says so', async () => {
  const { dialog, screen, use, onClose } = await open(MODEL);
  await expect.element(screen.getByRole('dialog', { name: 'Imported model' })).toBeVisible();
  await expect
    .element(dialog)
    .toHaveTextContent('Expects black on white, 0 to 255. Reads 198 of 200 digits.');
  await expect.element(dialog).toHaveTextContent('Keras (HDF5)');
  await expect.element(dialog).toHaveTextContent('2 layers, 7,850 parameters');
  await expect.element(dialog).toHaveTextContent('softmax was put behind it');
  await expect.element(dialog).toHaveTextContent('A Rescaling layer in front');
  expect(use).not.toHaveBeenCalled();
  await dialog.getByRole('button', { name: 'Use this model' }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  const [found] = use.mock.calls[0] as unknown as [{ model: ReturnType<typeof modelOf> }];
  expect(found.model.network[0]).toEqual({ kind: 'rescaling', scale: -255, offset: 255 });
  expect(found.model).toMatchObject({ familiarity: CHECKED.familiarity });
});

test('a model is kept once by two quick presses, and is not trained on besides', async () => {
  let kept: () => void = () => undefined;
  const use = vi.fn(() => new Promise<undefined>((resolve) => (kept = () => resolve(undefined))));
  const { dialog, trainOn, onClose } = await open(MODEL, { use });
  const button = dialog.getByRole('button', { name: 'Use this model' });
  await button.dblClick();
  await dialog.getByRole('button', { name: 'Train it on' }).click();
  kept();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(use).toHaveBeenCalledTimes(1);
  expect(trainOn).not.toHaveBeenCalled();
});

test('a model that cannot be used is said to fail, with its reason', async () => {
  const gone = new CodedError('weights-gone', '1');
  const { dialog } = await open(MODEL, { use: () => Promise.reject(gone) });
  await dialog.getByRole('button', { name: 'Use this model' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('no longer stored');
});

test('a model that does not read digits is said to, and can be used all the same', async () => {
  const checked = { ...CHECKED, right: 23, familiarity: null };
  const { dialog } = await open(MODEL, {
    checker: { check: async () => checked, stopChecking: async () => undefined },
  });
  await expect.element(dialog).toHaveTextContent('It does not read digits: 23 of 200 at best.');
  await expect.element(dialog.getByRole('button', { name: 'Use this model' })).toBeEnabled();
});

test('while a run goes on a model is not trained on, which is said', async () => {
  const { dialog } = await open(MODEL, {}, true);
  await expect.element(dialog.getByRole('button', { name: 'Train it on' })).toBeDisabled();
  await expect.element(dialog).toHaveTextContent('once the run that goes on has ended');
});

test('reading can be cancelled, and what comes of it later is dropped', async () => {
  let come: (imported: Imported) => void = () => undefined;
  const { dialog, keepRuns, onClose } = await open(new Promise((resolve) => (come = resolve)));
  await expect.element(dialog).toHaveTextContent('Reading mnist.h5');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  come({ kind: 'runs', text: '[]' });
  await Promise.resolve();
  expect(keepRuns).not.toHaveBeenCalled();
});

test('a check can be cancelled, which ends it in the worker', async () => {
  const stopChecking = vi.fn(async () => undefined);
  const { dialog } = await open(MODEL, {
    checker: { check: () => new Promise(() => undefined), stopChecking },
  });
  await expect.element(dialog).toHaveTextContent('to find out what images it expects');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => stopChecking.mock.calls.length).toBe(1);
});

test('runs are said under the numbers that they have now, and so is what could not be read', async () => {
  const { dialog } = await open({ kind: 'runs', text: '[]' });
  await expect.element(dialog).toHaveTextContent('2 runs are kept: 8, 9.');
  await expect.element(dialog).toHaveTextContent('One record could not be read');
});

test('runs that were here before are named, and are not kept twice', async () => {
  const keepRuns = async () => ({ numbers: [], known: [2, 3], unread: 0 });
  const { dialog } = await open({ kind: 'runs', text: '[]' }, { keepRuns });
  await expect.element(dialog).toHaveTextContent('Here already, and left as they are: run 2, 3.');
  await expect.element(dialog).toHaveAccessibleName('Import');
});

test('the focus is on what can be done next, whatever had it while the model was checked', async () => {
  let checked: (model: CheckedModel) => void = () => undefined;
  const checking = new Promise<CheckedModel>((resolve) => (checked = resolve));
  const checker = { check: () => checking, stopChecking: async () => undefined };
  const { screen } = await open(MODEL, { checker });
  await expect.element(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  checked(CHECKED);
  await expect.element(screen.getByRole('button', { name: 'Use this model' })).toHaveFocus();
});

test('a folder, of which the browser hands out no bytes, is refused by name, and nothing is asked of the worker', async () => {
  const folder = new File([], 'models');
  vi.spyOn(folder, 'arrayBuffer').mockRejectedValue(new DOMException('no file', 'NotFoundError'));
  const read = vi.fn();
  const { dialog } = await open(MODEL, { files: [folder], service: { read } });
  await expect.element(dialog).toHaveTextContent('The browser could not read models.');
  expect(read).not.toHaveBeenCalled();
});

const PROBLEMS: [ImportProblem, en: string, ja: string][] = [
  [
    { problem: 'unknown-file', file: 'a.xyz' },
    'a.xyz is none of the files',
    'a.xyz は読み込める形式ではありません',
  ],
  [{ problem: 'unreadable', file: 'models' }, 'could not read models', 'models を読み取れませんでした'],
  [{ problem: 'other-format', file: 'a.pth', format: 'pytorch' }, 'torch.onnx.export', 'torch.onnx.export'],
  [{ problem: 'other-format', file: 'a', format: 'saved-model' }, 'SavedModel', 'SavedModel'],
  [{ problem: 'other-format', file: 'a', format: 'graph-model' }, 'has no layers', '層の情報がありません'],
  [{ problem: 'other-format', file: 'a', format: 'python' }, 'pickle', 'pickle'],
  [{ problem: 'damaged', file: 'a.h5', part: 'a.h5' }, 'damaged or incomplete', '途中で切れています'],
  [
    { problem: 'too-large', file: 'a', bytes: 80_000_000, most: 64_000_000 },
    'has 80 MB; at most 64 MB',
    '80 MB',
  ],
  [{ problem: 'encrypted', file: 'a' }, 'password', 'パスワード'],
  [{ problem: 'weights-only', file: 'a' }, 'not the layers', '重みだけ'],
  [{ problem: 'several', files: ['a', 'b'] }, 'a, b', 'a, b'],
  [{ problem: 'files-missing', file: 'model.json', names: ['s1.bin'] }, 'needs s1.bin', 's1.bin も必要'],
  [{ problem: 'newer-version', file: 'a', version: '9' }, 'version 9', 'バージョン 9'],
  [{ problem: 'input-shape', shape: [null, 32, 32, 3] }, '(?, 32, 32, 3)', '(?, 32, 32, 3)'],
  [{ problem: 'branches' }, 'branch', '枝分かれ'],
  [
    { problem: 'unknown-layer', at: 4, layer: 'LSTM' },
    'Layer 4, LSTM, is not for pictures',
    '第 4 層の LSTM',
  ],
  [
    { problem: 'unknown-setting', at: 2, layer: 'Conv2D', setting: 'groups', value: '2' },
    'groups = 2',
    'groups = 2',
  ],
  [
    { problem: 'weights', at: 1, layer: 'Dense', weight: 'kernel', expected: [3, 4], found: null },
    'lacks its kernel',
    'kernel がありません',
  ],
  [
    { problem: 'weights', at: 1, layer: 'Dense', weight: 'kernel', expected: [3, 4], found: [4, 3] },
    'shape (4, 3), not (3, 4)',
    '(4, 3)',
  ],
  [{ problem: 'not-finite', at: 1, layer: 'Dense', weight: 'bias' }, 'not finite', '有限でない'],
  [{ problem: 'network', layer: null, network: { at: null, problem: 'empty' } }, '[empty]', '[empty]'],
  [{ problem: 'gave-up' }, 'too long', '時間'],
];

test.each(PROBLEMS)(
  'a refusal says what is wrong, in both languages, and that nothing changed: %j',
  async (problem, en, ja) => {
    const { dialog } = await open({ kind: 'refused', problem });
    const alert = dialog.getByRole('alert');
    await expect.element(alert).toHaveTextContent(en);
    await expect.element(alert).toHaveTextContent('Nothing was taken from it, and nothing changed.');
    languageStore.setState({ language: 'ja' });
    await expect.element(alert).toHaveTextContent(ja);
    await expect.element(alert).toHaveTextContent('何も変更していません');
  },
);
