// Builds the production page, serves it and opens it in a browser, so that it can be measured as a person uses it.

import { build, preview } from 'vite';
import type { Browser, Page } from '@playwright/test';
import { LabPage } from '../e2e/pages/lab-page.ts';
import { launch } from './browser.ts';

const ADDRESS = 'http://localhost:4181/';

/** It opens the page with search parameters that begin with &; `before` may prepare the tab. */
export type Open = (search?: string, before?: (page: Page) => Promise<unknown>) => Promise<LabPage>;

/** With these headers the page may ask how much memory it takes. */
const ISOLATING = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Once in a run of the benchmark is enough. */
let built: Promise<unknown> | null = null;

/**
 * @param work opens the page as often as it needs; browser and server end after it
 * @param isolated whether the server sends the headers that make the page cross-origin isolated
 */
export async function withLab<T>(
  work: (open: Open, browser: Browser) => Promise<T>,
  { isolated = false } = {},
): Promise<T> {
  await (built ??= build({ logLevel: 'error' }));
  const headers = isolated ? ISOLATING : {};
  const server = await preview({ preview: { port: 4181, strictPort: true, headers } });
  const browser = await launch({ webgl: 'none' });
  // Each page has a browser context of its own, in which nothing is cached or stored.
  const open: Open = async (search = '', before) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      locale: 'en-US',
      // What it keeps for visits without a net would be measured too.
      serviceWorkers: 'block',
    });
    const lab = new LabPage(await context.newPage());
    await before?.(lab.page);
    await lab.open(search, ADDRESS);
    return lab;
  };
  try {
    return await work(open, browser);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Closes a page with its browser context. */
export function close(page: Page): Promise<void> {
  return page.context().close();
}
