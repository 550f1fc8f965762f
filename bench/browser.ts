// Headless Chromium, with WebGL in software where a contestant needs it. A page of its own is drawn without: a browser on a
// machine without a GPU composes its pages on the processor, not through a software GPU.

import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';

export function launch({ webgl }: { webgl: boolean }): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(webgl
        ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
        : ['--disable-gpu']),
      '--disable-background-networking',
    ],
  });
}
