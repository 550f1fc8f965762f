// Launches headless Chromium for the benchmark. WebGL in software is only for implementations that compute with it: the page of
// Digit Lab is measured without, since a browser on a machine without a GPU composes its pages on the processor, not through a
// software GPU.

import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';

/** @param webgl whether WebGL runs in software, or not at all @returns a browser that the caller closes */
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
