// Takes pictures of a camera that Chromium plays from a film: a seven on paper within the frame, and another one beside it.

import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { painted, type Writing } from '../src/testing/painted-scene.ts';
import playwrightConfig from '../playwright.config.ts';
import { cameraFlags, writeFilm } from './pages/fake-camera.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';

const FILM = join(import.meta.dirname, '../.cache/test-results/seven.y4m');
const WIDTH = 640;
const pen = { pen: 5, ink: 0.8 };
const seven: Writing = {
  ...pen,
  strokes: SEVEN.map((path) => path.map(([x, y]) => ({ x, y }))),
  at: [220, 140],
  scale: 2,
};
const beside: Writing = { ...pen, strokes: seven.strokes, at: [-20, 140], scale: 2 };
writeFilm(
  FILM,
  painted({ width: WIDTH, height: 480, light: (x) => 0.5 + 0.4 * x, noise: 0.01, writing: [seven, beside] }),
  WIDTH,
);

const { launchOptions } = playwrightConfig.use ?? {};
test.use({
  launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), ...cameraFlags(FILM)] },
});

test('one press takes what is in the frame, and the camera goes off', async ({ page, context }) => {
  const lab = new LabPage(page);
  await lab.open();
  await context.grantPermissions(['camera']);
  // Each stream that the page opens is kept, so that the test can see whether it ended.
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const tracks: MediaStreamTrack[] = [];
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { tracks });
  });
  const alive = () =>
    page.evaluate(
      () =>
        (window as unknown as { tracks: MediaStreamTrack[] }).tracks.filter(
          ({ readyState }) => readyState === 'live',
        ).length,
    );
  await lab.button('Camera').click();
  const dialog = page.getByRole('dialog', { name: 'Camera' });
  const take = dialog.getByRole('button', { name: 'Take picture' });
  await expect(take).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText('into the frame');
  expect(await alive()).toBe(1);
  await page.keyboard.press('Enter');
  await expect(lab.prediction).toHaveText('7');
  await expect(dialog).toHaveCount(0);
  expect(await alive()).toBe(0);
  await lab.button('Correct…').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Whole picture' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('2 digits');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await lab.button('Camera').click();
  await expect(take).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await alive()).toBe(0);
  lab.expectNoProblems();
});

test('a camera that a person refuses is a sentence, and a picture can be chosen instead', async ({
  page,
  context,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  // Chromium without a window asks nobody, and takes that for a refusal.
  await lab.button('Camera').click();
  const dialog = page.getByRole('dialog', { name: 'Camera' });
  await expect(dialog.getByRole('alert')).toContainText('The camera is not allowed');
  await context.grantPermissions(['camera']);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('button', { name: 'Take picture' })).toBeFocused();
  lab.expectNoProblems();
});
