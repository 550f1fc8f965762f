// The production page as a person uses it, for measurements on it.

import { build, preview } from 'vite';
import type { Browser, Page } from '@playwright/test';
import { LabPage } from '../e2e/pages/lab-page.ts';
import { launch } from './browser.ts';

const ADDRESS = 'http://localhost:4181/';

export async function withLab<T>(
  work: (open: (search?: string) => Promise<LabPage>, browser: Browser) => Promise<T>,
): Promise<T> {
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port: 4181, strictPort: true } });
  const browser = await launch({ webgl: false });
  // A context of its own each time: nothing is cached, nothing remembered.
  const open = async (search = '') => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'en-US' });
    const lab = new LabPage(await context.newPage());
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

export function close(page: Page): Promise<void> {
  return page.context().close();
}
