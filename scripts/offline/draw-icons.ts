// Draws the icons of the installed page from public/icon.svg, in the browser of the tests: `npx tsx scripts/offline/draw-icons.ts`.
// They lie in the repository, so that no build needs a browser.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';

const PUBLIC = join(import.meta.dirname, '../../public');

/** Systems cut a maskable icon to a circle of four fifths of its side, and make what is transparent black on iOS. */
const ICONS = [
  { name: 'icon-192', side: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512', side: 512, share: 1, ground: 'transparent' },
  { name: 'maskable-192', side: 192, share: 0.6, ground: 'white' },
  { name: 'maskable-512', side: 512, share: 0.6, ground: 'white' },
  { name: 'apple-touch-icon', side: 180, share: 0.8, ground: 'white' },
];

const svg = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const { name, side, share, ground } of ICONS) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground}; }
    svg { width: ${share * 100}vw; }
  </style>${svg}`);
  await page.screenshot({ path: join(PUBLIC, `icons/${name}.png`), omitBackground: true });
}
await browser.close();
