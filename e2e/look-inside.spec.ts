import { expect, test } from '@playwright/test';
import { LabPage, SEVEN } from './pages/lab-page.ts';
import { LookInside } from './pages/look-inside.ts';

test('feature maps follow the pen while it draws, before it is lifted', async ({ page }) => {
  const lab = new LabPage(page);
  const look = new LookInside(page);
  await lab.open();
  await look.open();
  await expect(look.filter(9)).toBeVisible();
  expect(await look.brightness(0)).toBe(0);

  await lab.pad.scrollIntoViewIfNeeded();
  const box = (await lab.pad.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.25);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.25, { steps: 10 });
  const total = async () => {
    const all = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((channel) => look.brightness(channel)));
    return all.reduce((sum, each) => sum + each, 0);
  };
  await expect.poll(total).toBeGreaterThan(0);
  const stroke = await total();
  await page.mouse.move(box.x + box.width * 0.45, box.y + box.height * 0.85, { steps: 10 });
  await expect.poll(total).not.toBe(stroke);
  await page.mouse.up();
  await look.openLayer('22 Dense');
  await expect(look.panel.getByRole('list', { name: 'The ten units of the last layer' })).toContainText('7');
  lab.expectNoProblems();
});

test('a cell of a map is taken apart with its numbers, by keyboard, down to the pooling; so is a unit', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const look = new LookInside(page);
  await lab.open();
  await lab.draw(...SEVEN);
  await look.open();
  await look.filter(1).click();
  const map = look.panel.getByRole('application', { name: /Conv2D, map 1/ });
  await map.press('ArrowDown');
  await map.press('ArrowRight');
  const patch = await look.numbers('Patch');
  const kernel = await look.numbers('Kernel');
  const products = await look.numbers('Products');
  expect(patch).toHaveLength(9);
  products.forEach((product, index) => expect(product).toBeCloseTo(patch[index] * kernel[index], 1));
  const sum = products.reduce((total, each) => total + each, 0);
  const said = Number(/Products (−?[\d.]+)/.exec(await look.panel.innerText())![1].replace('−', '-'));
  expect(said).toBeCloseTo(sum, 8);
  const scaled = /BatchNormalization\s+(−?[\d.]+) × (−?[\d.]+) ([+−]) ([\d.]+) = (−?[\d.]+)/;
  const [, input, scale, sign, shift, answer] = scaled.exec(
    await look.panel
      .getByRole('listitem')
      .filter({ hasText: /^BatchNormalization/ })
      .first()
      .innerText(),
  )!;
  const number = (text: string) => Number(text.replace('−', '-'));
  expect(number(input) * number(scale) + (sign === '−' ? -1 : 1) * Number(shift)).toBeCloseTo(
    number(answer),
    2,
  );
  await expect(look.panel).toContainText('max(0, ');

  await look.openLayer('5 MaxPooling2D');
  await look.panel
    .getByRole('list', { name: /^Maps of layer 5, MaxPooling2D/ })
    .first()
    .getByRole('button', { name: 'Map 1', exact: true })
    .click();
  await expect(look.panel).toContainText('largest = ');
  await look.panel.getByRole('button', { name: 'Take the largest apart' }).click();
  // The layer that it comes from is open then.
  await expect(look.panel.getByRole('radio', { name: /^4 Conv2D/ })).toBeChecked();
  await expect(look.panel.getByRole('application', { name: /Conv2D, map 1/ })).toBeFocused();

  await look.openLayer('19 Dense');

  await look.panel
    .getByRole('button', { name: /^Unit \d+: / })
    .first()
    .click();
  await expect(
    look.panel.getByRole('table', { name: /^What unit \d+ weighed most/ }).getByRole('row'),
  ).toHaveCount(11);
  await expect(look.panel.getByRole('img', { name: /^Where unit/ })).toBeVisible();
  lab.expectNoProblems();
});

test('the evidence is checked by covering it, and the drawing is placed among MNIST images', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const look = new LookInside(page);
  await lab.open();
  await lab.draw(...SEVEN);
  await look.open();
  await look.choose('why');
  await expect(look.panel.getByRole('heading', { name: 'Probability of 7' })).toBeVisible();
  const figures = look.panel.locator('dl dd').filter({ hasText: '%' });
  const [before, marked, others] = (await figures.allInnerTexts()).map(parseFloat);
  expect(before - marked).toBeGreaterThan(before - others);
  await look.panel.getByRole('radio', { name: '1', exact: true }).check();
  await expect(look.panel.getByRole('heading', { name: 'Probability of 1' })).toBeVisible();

  await look.choose('neighbours');
  await expect(look.panel.getByRole('application', { name: /and your drawing among them/ })).toBeVisible();
  const nearest = look.panel.getByRole('img', { name: /^Training image \d+, a 7/ });
  await expect.poll(() => nearest.count()).toBeGreaterThan(5);
  await look.panel
    .getByRole('button', { name: /^Put on the pad: training image/ })
    .first()
    .click();
  await expect(lab.prediction).toContainText('7');
  await expect(look.panel).toContainText('0.00');
  lab.expectNoProblems();
});
