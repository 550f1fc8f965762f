// Brings pictures to the built page by its Picture button in headless Chromium, and tells what it says of them.

import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './find-browser.mjs';
import { answerInWords } from './stroke-reader.ts';

const PORT = 4178;

export interface PhotoPage {
  /** @returns what the page says, in the words of ReadPicture, but for problems, which are all `problem` */
  say(path: string): Promise<string>;
  close(): Promise<void>;
}

/** The page must have been built; the caller closes it. */
export async function openPhotoPage(): Promise<PhotoPage> {
  const server = await preview({ preview: { port: PORT, strictPort: true, host: 'localhost' } });
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${PORT}/?lang=en#train/network`);
  const draw = page.getByRole('region', { name: 'Draw' });
  const answer = page.getByRole('status', { name: 'Prediction' });
  const clear = draw.getByRole('button', { name: 'Clear' });
  const several = page.getByRole('dialog').getByRole('alert').filter({ hasText: 'Pick one' });
  const problem = draw.getByRole('alert').filter({ hasNotText: 'lie on its side' });
  const said = answer.filter({ hasNotText: answerInWords({ kind: 'empty' }) });
  return {
    say: async (path) => {
      await draw.locator('input[type=file]').first().setInputFiles(path);
      await said.or(several).or(problem).first().waitFor();
      let result = 'problem';
      if (await several.isVisible()) {
        result = 'several-digits';
        await page.keyboard.press('Escape');
      } else if (await said.isVisible()) {
        const words = (await said.textContent()) ?? '';
        result = words.toLowerCase().replaceAll(' ', '-');
        await clear.click();
      }
      return result;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
