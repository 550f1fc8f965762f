// Brings pictures of several kinds to the page by its Picture button, one after the other: all of them show a seven.

import { expect, test, type Page } from '@playwright/test';
import { painted, type Scene, type Writing } from '../src/testing/painted-scene.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';
import { pngOf, withOrientation } from './pages/png.ts';

const seven: Writing = {
  strokes: SEVEN.map((path) => path.map(([x, y]) => ({ x, y }))),
  pen: 4,
  at: [60, 20],
  scale: 2,
  ink: 0.75,
};
const ruling = [40, 80, 120, 160, 200].map((y): Writing => ({
  ...seven,
  strokes: [
    [
      { x: 0, y },
      { x: 320, y: y + 3 },
    ],
  ],
  at: [0, 0],
  scale: 1,
  ink: 0.3,
}));
const sheet: Scene = { width: 320, height: 240, writing: [seven] };

const KINDS: Record<string, Scene> = {
  'a pencil on rough paper': { ...sheet, noise: 0.03, light: () => 0.7, writing: [{ ...seven, ink: 0.35 }] },
  'ruled paper in a hard shadow': {
    ...sheet,
    light: (x, y) => (x + 0.3 * y < 0.6 ? 0.4 : 0.95),
    writing: [seven, ...ruling],
  },
  'a thin pen in a big photo': {
    width: 1000,
    height: 800,
    noise: 0.01,
    writing: [{ ...seven, pen: 0.6, at: [250, 150], scale: 5 }],
  },
  'a file of 28x28 pixels, black on white': {
    width: 28,
    height: 28,
    writing: [{ ...seven, pen: 8, at: [-1, 1], scale: 0.25 }],
  },
};

const bring = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByRole('region', { name: 'Draw' })
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer });

test('a seven is read from papers, a big photo, a small file, and a JPEG that lies on its side but for its EXIF', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  const pictures = Object.entries(KINDS).map(
    ([name, scene]) => [name, pngOf(painted(scene), scene.width)] as const,
  );
  const jpeg = await jpegOnItsSide(page, pngOf(painted(sheet), sheet.width));
  for (const [name, picture] of [...pictures, ['turned by EXIF', withOrientation(jpeg, 6)] as const]) {
    await bring(page, name, picture);
    await expect(lab.prediction, name).toHaveText('7');
    await lab.button('Clear').click();
    await expect(lab.prediction).toHaveText('Draw a digit');
  }
  lab.expectNoProblems();
});

/** @returns the picture as the browser writes it in a JPEG, turned by a quarter against the clock */
async function jpegOnItsSide(page: Page, png: Buffer): Promise<Buffer> {
  const content = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.height, bitmap.width];
    const context = canvas.getContext('2d')!;
    context.translate(0, bitmap.width);
    context.rotate(-Math.PI / 2);
    context.drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/jpeg').split(',')[1];
  }, png.toString('base64'));
  return Buffer.from(content, 'base64');
}
