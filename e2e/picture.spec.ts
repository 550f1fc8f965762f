import { expect, test, type Page } from '@playwright/test';
import { DigitBox } from './pages/digit-box.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';

/** @returns a PNG of a seven that was drawn with a pen on paper, lit from one side */
function photographSeven(page: Page): Promise<string> {
  return page.evaluate((path) => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 700;
    const context = canvas.getContext('2d')!;
    const light = context.createLinearGradient(0, 0, 900, 200);
    light.addColorStop(0, '#6b665c');
    light.addColorStop(1, '#efe9da');
    context.fillStyle = light;
    context.fillRect(0, 0, 900, 700);
    context.strokeStyle = 'rgb(20 30 80 / 75%)';
    context.lineWidth = 9;
    context.lineCap = context.lineJoin = 'round';
    context.beginPath();
    for (const [x, y] of path) context.lineTo(300 + x * 3, 200 + y * 3);
    context.stroke();
    return canvas.toDataURL('image/png').split(',')[1];
  }, SEVEN[0]);
}

test('a photo of a seven is read, shown, kept and taken away again', async ({ page }) => {
  const lab = new LabPage(page);
  const box = new DigitBox(page);
  await lab.open();
  await box.open();
  const buffer = Buffer.from(await photographSeven(page), 'base64');
  await page
    .getByRole('region', { name: 'Draw' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'seven.png', mimeType: 'image/png', buffer });
  await expect(lab.prediction).toHaveText('7');
  const seen = await lab.seen();
  expect(seen[0]).toBe(0);
  expect(Math.max(...seen)).toBe(255);
  await box.keepAnswer(7);
  await expect(box.pictures(7)).toHaveCount(1);
  await lab.button('Clear').click();
  await expect(lab.prediction).toHaveText('Draw a digit');
  await lab.undo.click();
  await expect(lab.prediction).toHaveText('7');
  lab.expectNoProblems();
});

for (const way of ['drop', 'paste'] as const) {
  test(`a picture comes by ${way} too; what is none gets a sentence`, async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open();
    const send = (content: string, type: string) =>
      page.evaluate(
        ({ content, type, way }) => {
          const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
          const carried = new DataTransfer();
          carried.items.add(new File([bytes], 'file', { type }));
          const event =
            way === 'drop'
              ? new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true })
              : new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
        },
        { content, type, way },
      );
    await send(Buffer.from('no picture').toString('base64'), 'image/png');
    await expect(page.getByRole('alert')).toContainText('not a picture');
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    await send(Buffer.from(svg).toString('base64'), 'text/plain');
    await expect(page.getByRole('alert')).toContainText('SVG files are not opened');
    await send(await photographSeven(page), 'image/png');
    await expect(lab.prediction).toHaveText('7');
    await expect(page.getByRole('alert')).toHaveCount(0);
    lab.expectNoProblems();
  });
}

test('two digits on squared paper are boxed, one is picked, and a sideways one is offered upright', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  const bring = async (quarters: number, sevens: number) =>
    page
      .getByRole('region', { name: 'Draw' })
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'squared.png',
        mimeType: 'image/png',
        buffer: Buffer.from(await squaredPaper(page, quarters, sevens), 'base64'),
      });
  await bring(0, 2);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('2 digits');
  await dialog.getByRole('button', { name: 'Digit 2 of 2' }).click();
  await expect(lab.prediction).toHaveText('7');
  await bring(1, 1);
  await page.getByRole('button', { name: 'Turn upright' }).click();
  await expect(lab.prediction).toHaveText('7');
  lab.expectNoProblems();
});

/** @returns a PNG of sevens in pen on squared paper, turned clockwise */
function squaredPaper(page: Page, quarters: number, sevens: number): Promise<string> {
  return page.evaluate(
    ({ path, quarters, sevens }) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 600;
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#e9e6dd';
      context.fillRect(0, 0, 600, 600);
      context.translate(300, 300);
      context.rotate((quarters * Math.PI) / 2);
      context.translate(-300, -300);
      context.strokeStyle = '#b9c4d6';
      context.lineWidth = 2;
      for (let at = 20; at < 600; at += 40) context.stroke(new Path2D(`M ${at} 0 V 600 M 0 ${at} H 600`));
      context.strokeStyle = '#26314f';
      context.lineWidth = 8;
      context.lineCap = context.lineJoin = 'round';
      for (let index = 0; index < sevens; index++) {
        context.beginPath();
        for (const [x, y] of path) context.lineTo(80 + index * 240 + x * 2, 180 + y * 2.2);
        context.stroke();
      }
      return canvas.toDataURL('image/png').split(',')[1];
    },
    { path: SEVEN[0], quarters, sevens },
  );
}
