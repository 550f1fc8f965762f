// npm run docs:pictures builds the page, lets a person's first quarter of an hour happen in it, and takes the pictures of every room for
// docs/images, in light and English, and in dark and Japanese, and of a phone.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../scripts/find-browser.mjs';
import type { RoomId } from '../src/domain/visit/rooms.ts';
import { FOUR, LabPage, ONE, SEVEN } from './pages/lab-page.ts';
import { openRoom } from './pages/rooms.ts';
import { quickExperiment } from './pages/small-runs.ts';

const FOLDER = join(import.meta.dirname, '../docs/images');
const PORT = 4183;
const LONG_MS = 300_000;
const VIEWS: readonly (readonly [name: string, room: RoomId, place?: string])[] = [
  ['learn', 'learn'],
  ['train', 'train', 'curves'],
  ['network', 'train', 'network'],
  ['inside', 'inside', 'layers'],
  ['why', 'inside', 'why'],
  ['test', 'test', 'evaluate'],
  ['stability', 'test', 'stability'],
  ['mine', 'mine'],
  ['runs', 'runs'],
];

async function live(lab: LabPage): Promise<void> {
  const { page } = lab;
  await lab.open(
    `&backend=wasm${quickExperiment({ images: 6_000, epochs: 12 })}`,
    `http://localhost:${PORT}/`,
  );
  for (const [digit, strokes] of [
    [1, ONE],
    [4, FOUR],
    [7, SEVEN],
  ] as const) {
    await lab.draw(...strokes);
    await expect(lab.prediction).toHaveText(String(digit));
    await lab.button('Yes, save it').click();
    if (digit !== 7) await lab.button('Clear').click();
  }
  await openRoom(page, 'test', 'evaluate');
  await page.getByRole('button', { name: 'Evaluate', exact: true }).click();
  await expect(page.getByRole('grid')).toBeVisible({ timeout: LONG_MS });
  for (const seed of ['1', '2']) {
    await lab.settings({ Seed: seed });
    await lab.button('Train').click();
    await expect(lab.button('Stop')).toBeVisible();
    await expect(lab.button('Train')).toBeEnabled({ timeout: LONG_MS });
  }
  await lab.button('Settings').click();
}

/** Waits until what is shown follows the drawing, and takes the picture. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('#room')?.scrollTo(0, 0));
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

mkdirSync(FOLDER, { recursive: true });
await build({ logLevel: 'error' });
const server = await preview({ preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
const lab = new LabPage(await context.newPage());
await live(lab);
const { page } = lab;
for (const [name, room, place] of VIEWS) {
  await openRoom(page, room, place);
  await take(page, `${name}-light-en`);
}
await page.emulateMedia({ colorScheme: 'dark' });
await lab.button('日本語').click();
for (const [name, room, place] of VIEWS) {
  await openRoom(page, room, place);
  await take(page, `${name}-dark-ja`);
}
await page.emulateMedia({ colorScheme: 'light' });
await lab.button('English').click();
await page.setViewportSize({ width: 390, height: 844 });
await openRoom(page, 'train', 'curves');
await take(page, 'phone-train');
await openRoom(page, 'learn');
await page.evaluate(() => scrollTo(0, 0));
await take(page, 'phone-learn');
await browser.close();
await server.close();
