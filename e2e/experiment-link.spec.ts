import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { ModelEditor } from './pages/model-editor.ts';

test('a copied link opens the same network and settings, and the Keras code is in step', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = new LabPage(page);
  const model = new ModelEditor(page);
  await lab.open('&backend=cpu');
  await lab.settings({ Epochs: '7', Seed: '4' });
  await model.field(5, 'Dense', 'units').fill('64');
  await expect(model.code).toContainText('layers.Dense(units=64, activation="relu")');
  await model.field(1, 'Conv2D', 'strides').fill('2');
  await model.block(2, 'MaxPooling2D').getByRole('button', { name: 'Move down' }).click();
  await expect(model.code).toContainText(/Conv2D\(.*strides=2.*\)[^]*Dropout\(rate=0\.2\)[^]*MaxPooling2D/);
  await expect(model.code).toContainText('EPOCHS = 7');
  const code = await model.code.textContent();

  await model.button('Copy the Keras code').click();
  await expect(model.panel.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);

  await model.button('Copy link').click();
  await expect(model.panel.getByText('Copied')).toHaveCount(2);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(() => page.url()).toBe(link);
  expect(link).toContain('?lang=en&backend=cpu#');

  const other = await context.newPage();
  const otherLab = new LabPage(other);
  const otherModel = new ModelEditor(other);
  await other.goto(link);
  await otherModel.expectLayers('Conv2D', 'Dropout', 'MaxPooling2D', 'Flatten', 'Dense', 'Dropout', 'Dense');
  await expect(otherModel.code).toHaveText(code ?? '');
  await otherLab.openSettings();
  await expect(other.getByLabel('Epochs', { exact: true })).toHaveValue('7');
  await expect(otherLab.nextRun).toContainText(/Next: Tutorial, /);
  // First a link leads to a place in the page, then another experiment is opened in the same page.
  await other.getByRole('link', { name: 'Skip to the drawing pad' }).focus();
  await other.keyboard.press('Enter');
  await expect.poll(() => other.url()).toBe(link);
  await otherModel.button('Tutorial').click();
  await expect.poll(() => new URL(other.url()).hash).toBe('#train/network');
  await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect(otherModel.code).toHaveText(code ?? '');
  otherLab.expectNoProblems();
  lab.expectNoProblems();
});

test('where the page has no clipboard of its own, copying goes the older way', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const lab = new LabPage(page);
  const model = new ModelEditor(page);
  await lab.open();
  await model.button('Fast').click();
  await model.button('Copy link').click();
  await expect(model.panel.getByText('Copied')).toBeVisible();
  await expect(model.button('Copy link')).toBeFocused();
  const field = model.field(1, 'Conv2D', 'filters');
  await field.fill('');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field).toHaveValue(/#experiment=1\/fast\//);
  lab.expectNoProblems();
});

test('a bad, hostile or newer link leaves what there was and gives a sentence, in both languages', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const model = new ModelEditor(page);
  await lab.open();
  await model.button('Compact').click();
  await expect.poll(() => page.url()).toContain('#experiment=');
  const whole = new URL(page.url()).hash;
  const code = (await model.code.textContent()) ?? '';
  const hostile: [string, RegExp][] = [
    [whole.slice(0, -20), /cannot be read/],
    [whole.replace('compact', '__proto__'), /cannot be read/],
    // 1,000 epochs are more than the form takes, and 1e9 is not how a link writes a number.
    [whole.replace(/(one-cycle~[^~]+)~\d+/, '$1~1000'), /cannot be trained/],
    [whole.replace(/(one-cycle~[^~]+)~\d+/, '$1~1e9'), /cannot be read/],
    [whole.replace(/=1\//, '=2/'), /newer version/],
    [`#experiment=1/tutorial/${'a'.repeat(100_000)}`, /cannot be read/],
    ['#experiment=<img src=x onerror=alert(1)>', /cannot be read/],
    ['#experiment=%E0%A4%A', /cannot be read/],
  ];
  for (const [hash, sentence] of hostile) {
    expect(hash).not.toBe(whole);
    await page.goto('about:blank');
    await page.goto(`/?lang=en${hash}`);
    const alert = page.getByRole('alert').filter({ hasText: 'The link was not opened' });
    await expect(alert).toContainText(sentence);
    await expect(model.code).toHaveText(code);
    await expect(lab.button('Train')).toBeEnabled();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toHaveCount(0);
  }
  await page.goto('about:blank');
  await page.goto(`/?lang=ja${whole.replace(/=1\//, '=2/')}`);
  await expect(page.getByRole('alert')).toContainText('リンクを開けませんでした');
  lab.expectNoProblems();
});
