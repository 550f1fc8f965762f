import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { ModelEditor, TUTORIAL } from './pages/model-editor.ts';

test('the keyboard alone builds a network, undoes and trains it', async ({ page }) => {
  const lab = new LabPage(page);
  const model = new ModelEditor(page);
  await lab.open('&backend=wasm');
  await model.expectLayers(...TUTORIAL);
  await lab.settings({ 'Training images': '500', Epochs: '100', 'Batch size': '32' });

  await model.tabTo(model.block(3, 'Dropout').getByRole('button', { name: 'Remove' }));
  await page.keyboard.press('Enter');
  await expect(model.block(3, 'Flatten')).toBeFocused();

  await page.keyboard.press('ControlOrMeta+z');
  await model.expectLayers(...TUTORIAL);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await model.expectLayers('Conv2D', 'MaxPooling2D', 'Flatten', 'Dense', 'Dropout', 'Dense');

  await lab.pad.focus();
  await model.tabTo(model.button('Add a layer after Layer 1, Conv2D'));
  await page.keyboard.press('Enter');
  await expect(model.panel.getByRole('button', { name: /^Conv2D/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(model.block(2, 'Conv2D')).toBeFocused();

  await model.tabTo(model.button('Add a layer after Layer 2, Conv2D'));
  await page.keyboard.press('Enter');
  await model.tabTo(model.panel.getByRole('button', { name: /^BatchNormalization/ }));
  await page.keyboard.press('Enter');
  await expect(model.block(3, 'BatchNormalization')).toBeFocused();

  await page.keyboard.press('Alt+ArrowUp');
  await expect(model.block(2, 'BatchNormalization')).toBeFocused();
  await expect(model.panel.getByText('BatchNormalization is layer 2 of 8 now.')).toBeAttached();
  await model.tabTo(model.block(2, 'BatchNormalization').getByRole('button', { name: 'Move up' }));
  await page.keyboard.press('Enter');
  await expect(model.block(1, 'BatchNormalization').getByRole('button', { name: 'Move up' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');

  const filters = model.field(3, 'Conv2D', 'filters');
  await model.tabTo(filters);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('16');
  await expect(model.block(3, 'Conv2D')).toContainText('(None, 24, 24, 16)');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(filters).toHaveValue('8');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(filters).toHaveValue('16');
  await model.expectLayers(
    ...['Conv2D', 'BatchNormalization', 'Conv2D', 'MaxPooling2D', 'Flatten', 'Dense', 'Dropout', 'Dense'],
  );
  // The layers have 100 + 40 + 1,456 + 0 + 0 + 295,040 + 0 + 1,290 parameters.
  await expect(model.panel.getByText('Total params 297,926')).toBeVisible();
  await expect(lab.nextRun).toContainText(/Next: Tutorial, /);

  await lab.button('Train').focus();
  await page.keyboard.press('Enter');
  await expect(lab.epochs).not.toHaveCount(0);
  await model.open();
  await expect(model.panel.getByText('A run trains this network.', { exact: false })).toBeVisible();
  await expect(filters).toBeDisabled();
  await lab.button('Stop').click();
  await expect(lab.button('Train')).toBeEnabled();
  await expect(filters).toBeEnabled();
  await expect(model.panel.getByText(/^About .* an epoch on this machine/)).toBeVisible();
  lab.expectNoProblems();
});

test('what cannot work is said at its block, and Train waits', async ({ page }) => {
  const lab = new LabPage(page);
  const model = new ModelEditor(page);
  await lab.open();
  await model.button('LeNet-5').click();
  await expect(lab.button('Train')).toBeEnabled();
  await model.field(2, 'AveragePooling2D', 'pool size').fill('8');
  await expect(model.block(3, 'Conv2D').getByRole('alert')).toContainText(
    'The kernel is 5×5, its input only 3×3',
  );
  await expect(model.block(3, 'Conv2D')).toHaveAccessibleDescription(/The kernel is 5×5/);
  await expect(model.alerts).toHaveCount(1);
  await expect(lab.button('Train')).toBeDisabled();
  await expect(lab.nextRun.getByText('The network needs a correction.')).toBeVisible();
  await expect(model.button('Copy link')).toBeDisabled();

  await model.field(3, 'Conv2D', 'padding').selectOption('same');
  await expect(model.block(4, 'AveragePooling2D')).toContainText('(None, 1, 1, 16)');
  await expect(lab.button('Train')).toBeEnabled();

  await model.field(1, 'Conv2D', 'filters').fill('many');
  await expect(model.field(1, 'Conv2D', 'filters')).toHaveAccessibleDescription('Whole, 1 to 128');
  await expect(lab.button('Train')).toBeDisabled();
  await model.button('Undo the last change of the network').click();
  await expect(model.field(1, 'Conv2D', 'filters')).toHaveValue('6');
  await expect(lab.button('Train')).toBeEnabled();

  while ((await model.blocks.count()) > 0)
    await model.blocks.first().getByRole('button', { name: 'Remove' }).click();
  await expect(model.alerts).toHaveText('There is no layer. Add one, or choose a preset.');
  lab.expectNoProblems();
});

test('presets, Settings and undo are one truth', async ({ page }) => {
  const lab = new LabPage(page);
  const model = new ModelEditor(page);
  await lab.open();
  await lab.openSettings();
  await model.button('Fast').click();
  await expect(page.getByLabel('Preset', { exact: true })).toHaveValue('fast');
  await expect(page.getByLabel('Epochs', { exact: true })).toHaveValue('2');
  await expect(model.button('Fast')).toHaveAttribute('aria-pressed', 'true');
  await model.block(5, 'Flatten').getByRole('button', { name: 'Duplicate' }).click();
  await expect(model.button('Fast')).toHaveAttribute('aria-pressed', 'false');
  await expect(lab.nextRun).toContainText(/Next: Fast, /);
  await expect(model.blocks.filter({ hasText: 'Flatten' })).toHaveCount(2);
  await lab.button('Reset to Fast').click();
  await expect(model.button('Fast')).toHaveAttribute('aria-pressed', 'true');
  for (let step = 0; step < 3; step++) await model.button('Undo the last change of the network').click();
  await model.expectLayers(...TUTORIAL);
  await expect(page.getByLabel('Epochs', { exact: true })).toHaveValue('50');
  lab.expectNoProblems();
});

test('blocks are dragged by mouse and by finger, and a swipe beside the handle scrolls', async ({
  browser,
}) => {
  const desk = await browser.newPage();
  const lab = new LabPage(desk);
  const model = new ModelEditor(desk);
  await lab.open();
  const grip = (place: number, layer: string, from = model) =>
    from.block(place, layer).getByTitle('Drag to move');
  await grip(1, 'Conv2D').scrollIntoViewIfNeeded();
  const start = await grip(3, 'Dropout').boundingBox();
  const end = await model.block(1, 'Conv2D').boundingBox();
  if (!start || !end) throw new Error('a block has no box');
  await desk.mouse.move(start.x + 8, start.y + 8);
  await desk.mouse.down();
  await desk.mouse.move(start.x + 8, end.y + 10, { steps: 8 });
  await desk.keyboard.press('Escape');
  await desk.mouse.up();
  await model.expectLayers(...TUTORIAL);
  await desk.mouse.move(start.x + 8, start.y + 8);
  await desk.mouse.down();
  await desk.mouse.move(start.x + 8, end.y + 10, { steps: 8 });
  await desk.mouse.up();
  await model.expectLayers('Dropout', 'Conv2D', 'MaxPooling2D', 'Flatten', 'Dense', 'Dropout', 'Dense');
  lab.expectNoProblems();

  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const phone = await context.newPage();
  const touch = new ModelEditor(phone);
  await new LabPage(phone).open();
  const swipe = async (x: number, y: number, byY: number) => {
    const session = await context.newCDPSession(phone);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: at }],
      });
    await send('touchStart', y);
    for (let step = 1; step <= 10; step++) await send('touchMove', y + (byY * step) / 10);
    await send('touchEnd', y + byY);
  };
  await touch.block(1, 'Conv2D').evaluate((block) => block.scrollIntoView({ block: 'start' }));
  await phone.evaluate(() => scrollBy(0, -160));
  const scrolled = () => phone.evaluate(() => scrollY);
  const before = await scrolled();
  const handle = await grip(1, 'Conv2D', touch).boundingBox();
  const next = await touch.block(2, 'MaxPooling2D').boundingBox();
  if (!handle || !next) throw new Error('a block has no box');
  await swipe(handle.x + 20, handle.y + 20, next.y + next.height - handle.y - 20);
  await touch.expectLayers('MaxPooling2D', 'Conv2D', 'Dropout', 'Flatten', 'Dense', 'Dropout', 'Dense');
  expect(await scrolled()).toBe(before);
  const name = await touch.block(2, 'Conv2D').getByRole('heading').boundingBox();
  if (!name) throw new Error('the name has no box');
  await swipe(name.x + 30, name.y + 10, -200);
  await expect.poll(scrolled).toBeGreaterThan(before + 50);
  await touch.expectLayers('MaxPooling2D', 'Conv2D', 'Dropout', 'Flatten', 'Dense', 'Dropout', 'Dense');
});
