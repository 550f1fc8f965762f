// Headless Chromium as the end-to-end tests use it.

import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-background-networking',
    ],
  });
}
