// Decodes pictures in headless browsers as the page's decode-picture.ts does, since another decoder gives other pixels: the
// browser applies EXIF and colour profiles, and shrinks with a filter of its own.

import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import type { RgbaImage } from '../src/domain/photo/grey-image.ts';
import { findBrowser } from './find-browser.mjs';

/** The page lets the browser shrink to this longer side, in pixels. */
const SHRUNK_SIDE = 1_600;

export interface PhotoDecoder {
  /** @returns null for what the browser cannot decode */
  decode(path: string): Promise<RgbaImage | null>;
  close(): Promise<void>;
}

type File = { content: string; longest: number };
type Decoded = { width: number; height: number; data: string } | null;

/** It runs in the browser; bytes come and go as base64. */
const decodeThere = async ({ content, longest }: File): Promise<Decoded> => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let letters = '';
  for (let at = 0; at < data.length; at += 8192)
    letters += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width, height, data: btoa(letters) };
};

function decoderBy(ask: (file: File) => Promise<Decoded>, close: () => Promise<void>): PhotoDecoder {
  return {
    decode: async (path) => {
      const decoded = await ask({ content: readFileSync(path).toString('base64'), longest: SHRUNK_SIDE });
      return decoded && { ...decoded, data: new Uint8ClampedArray(Buffer.from(decoded.data, 'base64')) };
    },
    close,
  };
}

/** Opens the Chromium of the tests; the caller closes it. */
export async function openDecoder(): Promise<PhotoDecoder> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  const page = await browser.newPage();
  return decoderBy(
    (file) => page.evaluate(decodeThere, file),
    () => browser.close(),
  );
}

const FIREFOX = '/usr/bin/firefox-esr';

/** Opens Firefox; the caller closes it. @returns null where this machine has none */
export async function openFirefoxDecoder(): Promise<PhotoDecoder | null> {
  if (!existsSync(FIREFOX)) return null;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  return decoderBy(
    (file) => page.evaluate(decodeThere, file),
    () => browser.close(),
  );
}
