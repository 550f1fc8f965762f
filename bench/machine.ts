// The machine that figures belong to.

import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { findBrowser } from '../scripts/find-browser.mjs';

export interface Machine {
  processor: string;
  cores: number;
  memoryGB: number;
  node: string;
  browser: string;
  date: string;
}

export function machine(): Machine {
  const browser = findBrowser();
  const version = browser ? spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout.trim() : '';
  return {
    processor: cpus()[0].model.trim(),
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    browser: version,
    date: new Date().toISOString().slice(0, 10),
  };
}
