// Models, runs and charts leave the page as files that other programs open, and the page says what was saved.

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Download, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { LabPage } from './pages/lab-page.ts';
import { openRoom } from './pages/rooms.ts';
import { smallExperiment } from './pages/small-runs.ts';

const CLASSES =
  /^(Conv2D|MaxPooling2D|AveragePooling2D|GlobalAveragePooling2D|BatchNormalization|Activation|Dropout|Flatten|Dense|InputLayer)$/;
const HDF5 = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = async (download: Download) => new Uint8Array(readFileSync(await download.path()));

/** What each radio button must give, by its name. */
const FORMATS: Record<string, (bytes: Uint8Array) => void> = {
  'TensorFlow.js': (bytes) => {
    const parts = unzipSync(bytes);
    const name = Object.keys(parts).find((each) => each.endsWith('model.json')) ?? '';
    const model = JSON.parse(text(parts[name])) as {
      modelTopology: { model_config: { config: { layers: { class_name: string }[] } } };
      weightsManifest: { paths: string[] }[];
    };
    const { layers } = model.modelTopology.model_config.config;
    expect(layers.length).toBeGreaterThan(2);
    for (const { class_name } of layers) expect(class_name).toMatch(CLASSES);
    for (const path of model.weightsManifest.flatMap(({ paths }) => paths))
      expect(Object.keys(parts)).toContain(name.replace('model.json', path));
  },
  Keras: (bytes) => {
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['config.json', 'metadata.json', 'model.weights.h5']),
    );
    expect([...parts['model.weights.h5'].slice(0, 8)]).toEqual(HDF5);
  },
  'Keras (HDF5)': (bytes) => expect([...bytes.slice(0, 8)]).toEqual(HDF5),
  // The first field of a model is ir_version, a varint.
  ONNX: (bytes) => expect(bytes[0]).toBe(0x08),
  Notebook: (bytes) => {
    const { nbformat, cells } = JSON.parse(text(bytes)) as { nbformat: number; cells: unknown[] };
    expect(nbformat).toBe(4);
    expect(cells.length).toBeGreaterThan(3);
  },
  'Python program': (bytes) => expect(text(bytes)).toContain('import keras'),
  'Digit Lab': (bytes) => {
    const names = Object.keys(unzipSync(bytes)).join(' ');
    expect(names).toContain('model.json');
    expect(names).toContain('weights.bin');
  },
};

const dialogOf = (page: Page, name = 'Export') => page.getByRole('dialog', { name, exact: true });

async function save(page: Page, radio: string, name = 'Export') {
  const dialog = dialogOf(page, name);
  await dialog.getByRole('radio', { name: radio, exact: true }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const file = await download;
  await expect(dialog.getByRole('status')).toHaveText(
    new RegExp(`^Saved as ${file.suggestedFilename().replaceAll('.', '\\.')}, [\\d.]+ [kM]B\\.$`),
  );
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

async function saveAll(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (const [radio, check] of Object.entries(FORMATS)) {
    const { name, bytes } = await save(page, radio);
    check(bytes);
    names.push(name);
  }
  return names;
}

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map((each) => `${each.id}: ${each.nodes[0].html}`)).toEqual([]);
}

test('the model that ships goes out in every format, from where it is named', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('&backend=wasm&workers=1');
  await expect(lab.model).toHaveText(/^Model: ready-made/);
  await lab.button('Export model …').click();
  await expect(dialogOf(page).getByText('Ready-made model (Robust)')).toBeVisible();
  const names = await saveAll(page);
  expect(names).toEqual([
    ...[
      'digit-lab-robust-tfjs.zip',
      'digit-lab-robust.keras',
      'digit-lab-robust.h5',
      'digit-lab-robust.onnx',
    ],
    ...['digit-lab-robust.ipynb', 'digit-lab-robust.py', 'digit-lab-robust-digit-lab.zip'],
  ]);
  await expectClean(page);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(lab.button('Export model …')).toBeFocused();
  lab.expectNoProblems();
});

test('a run goes out as a model, as a table, as JSON, and its curves as pictures', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open(`&backend=wasm&workers=1${smallExperiment({ epochs: 2 })}`);
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(2);
  await expect(lab.model).toHaveText(/^Model: run 1, best epoch/);

  for (const format of ['SVG', 'PNG']) {
    await page.getByRole('button', { name: 'Save chart: Loss', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: format, exact: true }).first().click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`tutorial-run-1-loss.${format.toLowerCase()}`);
    await expect(page.getByText(/^Saved as tutorial-run-1-loss/)).toBeVisible();
    const bytes = await bytesOf(file);
    if (format === 'SVG') expect(text(bytes)).toContain('>val_loss</text>');
    else expect(text(bytes.slice(1, 4))).toBe('PNG');
    await page.keyboard.press('Escape');
  }

  await openRoom(page, 'runs');
  const header = page.getByRole('heading', { name: 'Runs', exact: true }).locator('..');
  await header.getByRole('button', { name: 'Export model …' }).click();
  const names = await saveAll(page);
  expect(names).toContain('tutorial-run-1.onnx');
  await dialogOf(page).getByRole('button', { name: 'Close' }).click();

  await header.getByRole('button', { name: 'Export runs …' }).click();
  const csv = await save(page, 'CSV', 'Export runs');
  expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text(csv.bytes).split('\r\n')).toHaveLength(4);
  const json = await save(page, 'JSON', 'Export runs');
  expect(JSON.parse(text(json.bytes))).toMatchObject({ format: 'digit-lab-run', number: 1 });
  await expectClean(page);
  await page.keyboard.press('Escape');

  // On a phone, in Japanese and dark, the dialog fits and has no fault.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.button('日本語').click();
  await page.getByRole('button', { name: 'モデルの書き出し…' }).first().click();
  await expect(page.getByRole('dialog', { name: '書き出し' }).getByText('実行 1：')).toBeVisible();
  await expectClean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  lab.expectNoProblems();
});
