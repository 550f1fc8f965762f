import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CodedError } from '../../domain/coded-error.ts';
import { factsOfRun, factsOfSaved } from '../../domain/exchange/facts-of.ts';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { languageStore } from '../../i18n/strings.ts';
import { keptRun } from '../../testing/kept-runs.ts';
import { ExportModel } from './ExportModel.tsx';
import { ExportRuns } from './ExportRuns.tsx';
import type { Exported, WriteModel } from './make-export.ts';

afterEach(() => {
  languageStore.setState({ language: 'en' });
  vi.restoreAllMocks();
});

const RUN = keptRun(3, { startedAt: '2026-11-26T12:00:00Z', bestEpoch: 2 });
const EXPORTED: Exported = {
  model: { network: PRESETS.tutorial.network, weights: [] },
  facts: factsOfRun(RUN, 2, { title: 'Run 3, Tutorial', versions: {} }),
  run: null,
  figures: null,
  name: { title: 'Tutorial', rest: '-run-3' },
  draft: PRESETS.fast.config,
};

/** @returns the files that are downloaded, by name, with their texts */
function watchDownloads() {
  const files: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set('blob:x', blob as Blob);
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) files.push({ name: this.download, blob });
  });
  return files;
}

const written: WriteModel = async (_format, { card }, name) => ({
  name,
  bytes: new TextEncoder().encode(card),
});

async function open(given: Partial<Exported> = {}, write = vi.fn(written)) {
  const onClose = vi.fn();
  const load = async () => ({ ...EXPORTED, ...given });
  const screen = await render(<ExportModel load={load} write={write} onClose={onClose} />);
  const dialog = screen.getByRole('dialog', { name: 'Export', exact: true });
  await expect.element(dialog).toBeVisible();
  return { screen, dialog, write, onClose };
}

const NAMES = ['TensorFlow.js', 'Keras', 'Keras (HDF5)', 'ONNX', 'Notebook', 'Python program', 'Digit Lab'];

test('the dialog says which model goes out, and offers every format by its name', async () => {
  const { screen, dialog } = await open();
  for (const name of NAMES)
    await expect.element(dialog.getByRole('radio', { name, exact: true })).toBeInTheDocument();
  expect(dialog.getByRole('radio').elements()).toHaveLength(NAMES.length);
  await expect.element(screen.getByText('Run 3, Tutorial')).toBeVisible();
  await expect.element(screen.getByText('November 26, 2026')).toBeVisible();
  await expect.element(screen.getByText('217,838 parameters')).toBeVisible();
});

test.each([
  ['TensorFlow.js', 'tutorial-run-3-tfjs.zip'],
  ['Keras', 'tutorial-run-3.keras'],
  ['Keras (HDF5)', 'tutorial-run-3.h5'],
  ['ONNX', 'tutorial-run-3.onnx'],
  ['Notebook', 'tutorial-run-3.ipynb'],
  ['Python program', 'tutorial-run-3.py'],
  ['Digit Lab', 'tutorial-run-3-digit-lab.zip'],
])('%s is saved as %s, and that is said', async (format, name) => {
  const files = watchDownloads();
  const { screen, dialog } = await open();
  await dialog.getByRole('radio', { name: format, exact: true }).click();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(`Saved as ${name}, `);
  expect(files.map((file) => file.name)).toEqual([name]);
});

test('what is said in Japanese is the same', async () => {
  watchDownloads();
  languageStore.setState({ language: 'ja' });
  const screen = await render(<ExportModel load={async () => EXPORTED} write={written} onClose={vi.fn()} />);
  await expect.element(screen.getByText('Run 3, Tutorial')).toBeVisible();
  await screen.getByRole('button', { name: '保存', exact: true }).click();
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent(/^tutorial-run-3-tfjs\.zip（.* kB）を保存しました。$/);
});

test('a second press takes the file that was made', async () => {
  watchDownloads();
  const { dialog, write, screen } = await open();
  const save = dialog.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Saved/);
  await save.click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Saved/);
  expect(write).toHaveBeenCalledTimes(1);
});

test('a file that cannot be made is said, nothing is saved, and it can be tried again', async () => {
  const files = watchDownloads();
  const write = vi.fn(written).mockRejectedValueOnce(new CodedError('worker-silent', ''));
  const { screen, dialog } = await open({}, write);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/^The file was not made\. The worker/);
  expect(files).toEqual([]);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Saved/);
  await expect.element(screen.getByRole('alert')).toBeEmptyDOMElement();
});

test('a model that cannot be had is said, and nothing can be saved', async () => {
  const load = () => Promise.reject(new CodedError('weights-gone', '3'));
  const screen = await render(<ExportModel load={load} write={written} onClose={vi.fn()} />);
  await expect.element(screen.getByText(/^The model could not be read\./)).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: 'Save', exact: true }))
    .toHaveAttribute('aria-disabled', 'true');
});

test('the program of a model of unknown training says whose settings it takes', async () => {
  const files = watchDownloads();
  const facts = factsOfSaved('2026-11-26T12:00:00Z', 3, { title: 'Taught', versions: {} });
  const { screen, dialog } = await open({ facts });
  await dialog.getByRole('radio', { name: 'Python program' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/takes the settings of the next run/);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Saved/);
  expect(await files[0].blob.text()).toContain('0.006');
});

test('the card goes alone, too', async () => {
  const files = watchDownloads();
  const { screen, dialog } = await open();
  await dialog.getByRole('button', { name: 'Save model card' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Saved as tutorial-run-3.md');
  expect(await files[0].blob.text()).toMatch(/^# Run 3, Tutorial/);
});

test('Close and Escape close it', async () => {
  const { dialog, onClose } = await open();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  await expect.element(dialog).not.toBeInTheDocument();
});

test('runs are saved as a table that begins with a byte order mark, or as JSON', async () => {
  const files = watchDownloads();
  const screen = await render(<ExportRuns runs={[keptRun(1), keptRun(2)]} chosen onClose={vi.fn()} />);
  await expect.element(screen.getByText('The 2 chosen runs')).toBeVisible();
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Saved as runs.csv');
  await screen.getByRole('radio', { name: 'JSON' }).click();
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Saved as runs.json');
  const [csv, json] = files;
  expect([...new Uint8Array(await csv.blob.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(JSON.parse(await json.blob.text())).toHaveLength(2);
});
