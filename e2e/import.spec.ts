import { expect, test, type Page } from '@playwright/test';
import type { NamedFile } from '../src/domain/exchange/exported.ts';
import type { ModelWeights } from '../src/domain/model/model-weights.ts';
import { shippedWeights } from '../src/testing/shipped-weights.ts';
import { writeModel } from '../src/formats/write-model.ts';
import { openZip } from '../src/formats/zip/zip.ts';
import { FOUR, LabPage, SEVEN } from './pages/lab-page.ts';

const facts = { title: 'A model', date: '2026-11-27', training: null, taughtDigits: 0, versions: {} };
const SHIPPED: ModelWeights = shippedWeights().model;

/** @returns the file of a model from a program that knows nothing of ours */
async function foreign(model: ModelWeights, format: 'tensorflow-js' | 'onnx'): Promise<NamedFile> {
  return writeModel(format, { model, facts, card: '', run: null }, 'model');
}

/** It wants black digits on white, from 0 to 255. */
const INVERTED: ModelWeights = {
  network: [{ kind: 'rescaling', scale: -1 / 255, offset: 1 }, ...SHIPPED.network],
  weights: SHIPPED.weights,
};

function drop(page: Page, files: readonly NamedFile[]) {
  const given = files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') }));
  return page.evaluate((dropped) => {
    const carried = new DataTransfer();
    for (const { name, content } of dropped)
      carried.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
    const event = new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, given);
}

test('models of other programs answer after a check, stay over a reload, and are trained on', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const dialog = page.getByRole('dialog');
  const found = page.getByRole('dialog', { name: 'Imported model' });
  await lab.open('&backend=wasm');
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');

  // TensorFlow.js: the weights come before what describes them.
  const shards = [...openZip(await foreign(INVERTED, 'tensorflow-js'))]
    .filter(([name]) => name !== 'README.md')
    .map(([name, bytes]) => ({ name, bytes }))
    .toSorted((one, other) => other.name.localeCompare(one.name));
  await drop(page, shards);
  await expect(found).toContainText('black on white, 0 to 255');
  await expect(found).toContainText(/Reads (19\d|200) of 200 digits/);
  await expect(found).toContainText('TensorFlow.js layers model');
  await found.getByRole('button', { name: 'Close' }).click();
  await expect(lab.model).toContainText('ready-made');

  await drop(page, [await foreign(SHIPPED, 'onnx')]);
  await expect(found).toContainText('white on black, 0 to 1');
  await found.getByRole('button', { name: 'Use this model' }).click();
  await expect(lab.model).toContainText('model.onnx');
  await expect(lab.prediction).toHaveText('7');

  await page.reload();
  await expect(lab.model).toContainText('model.onnx');
  await lab.button('Clear').click();
  await lab.draw(...FOUR);
  await expect(lab.prediction).toHaveText('4');
  await lab.model.click();
  await expect(page.getByRole('menuitemradio', { name: /Imported: model\.onnx/ })).toBeChecked();
  await page.keyboard.press('Escape');

  await lab.settings({ 'Training images': '500', Epochs: '1', 'Batch size': '100' });
  await lab.button('Train it on').click();
  await expect(page.getByText('from the weights of model.onnx')).toBeVisible();
  await expect(lab.epochs).toHaveCount(1);
  await expect(lab.model).toContainText('run 1');
  // A network that starts anew reads half of the digits at most after four steps.
  await expect(page.getByRole('region', { name: 'Result of the run' })).toContainText(/9\d\.\d\d %/);

  // What cannot be read changes nothing, and says what to do.
  const lstm = {
    class_name: 'Sequential',
    config: {
      layers: [
        { class_name: 'InputLayer', config: { batch_input_shape: [null, 28, 28], name: 'i' } },
        { class_name: 'LSTM', config: { units: 10, name: 'lstm' } },
      ],
    },
  };
  const json = { format: 'layers-model', modelTopology: { model_config: lstm }, weightsManifest: [] };
  await drop(page, [{ name: 'model.json', bytes: new Uint8Array(Buffer.from(JSON.stringify(json))) }]);
  await expect(dialog.getByRole('alert')).toContainText('nothing changed');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await drop(page, [
    {
      name: 'net.pth',
      bytes: new Uint8Array([
        0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e,
      ]),
    },
  ]);
  await expect(dialog.getByRole('alert')).toContainText('torch.onnx.export');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(lab.model).toContainText('run 1');
  lab.expectNoProblems();
});

test('runs and experiments come back by the chooser and by paste', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('&backend=wasm#runs');
  const epoch = { epoch: 1, loss: 0.3, accuracy: 0.9, val_loss: 0.2, val_accuracy: 0.94, seconds: 2 };
  const run = {
    ...{ format: 'digit-lab-run', version: 1, number: 7, name: 'From the lab', note: '' },
    ...{ startedAt: '2026-11-20T09:00:00.000Z', end: 'last-epoch', preset: 'tutorial', bestEpoch: 1 },
    ...{ network: SHIPPED.network, engine: null, backendNote: null, epochs: [epoch] },
    config: {
      ...{ optimizer: 'adam', learningRate: 0.001, schedule: 'constant', weightDecay: 0, epochs: 1 },
      ...{
        batchSize: 64,
        validationSplit: 0.2,
        patience: null,
        imageCount: 500,
        seed: 1,
        augmentation: null,
      },
    },
    ...{ testAccuracy: 0.93, testLoss: 0.2 },
  };
  const choosing = page.waitForEvent('filechooser');
  await page
    .getByRole('region', { name: /^Runs/ })
    .or(page.locator('#room'))
    .first()
    .getByRole('button', { name: /^Import/ })
    .click();
  const chooser = await choosing;
  await chooser.setFiles({
    name: 'runs.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(JSON.stringify(run)),
  });
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toContainText('The run is kept as run 1.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('From the lab').first()).toBeVisible();

  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const link =
      'Try this: https://example.org/#experiment=1/tutorial/c4k5rx4~f~u10m/adam~0.01~constant~0~1~32~0.2~-~500~1~-';
    clipboardData.setData('text/plain', link);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('Total params 1,554')).toBeVisible();
  lab.expectNoProblems();
});
