// Finds a Chrome or Chromium on this machine: that of DIGIT_LAB_BROWSER, else one in the usual places, else Playwright's own.

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | null} the path of its program; null where there is none, or DIGIT_LAB_BROWSER names no file */
export function findBrowser() {
  const asked = process.env.DIGIT_LAB_BROWSER;
  if (asked) return existsSync(asked) ? asked : null;
  return [...PLACES, chromium.executablePath()].find((place) => existsSync(place)) ?? null;
}
