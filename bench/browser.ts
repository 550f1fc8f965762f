// Launches headless Chromium for the benchmark. WebGL in software is only for implementations that compute with it: the page of
// Digit Lab is measured without, since a browser on a machine without a GPU composes its pages on the processor, not through a
// software GPU.

import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';

/** On a GPU WebGL and WebGPU run by Vulkan, which needs no display on Linux. */
const FLAGS = {
  none: ['--disable-gpu'],
  software: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  gpu: [
    '--use-angle=vulkan',
    '--enable-features=Vulkan',
    '--disable-vulkan-surface',
    '--enable-unsafe-webgpu',
    '--ignore-gpu-blocklist',
  ],
};

/** @param webgl where WebGL runs, if at all @returns a browser that the caller closes */
export function launch({ webgl }: { webgl: keyof typeof FLAGS }): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...FLAGS[webgl],
      '--disable-background-networking',
    ],
  });
}
