// Describes the machine on which the figures were measured.

import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { findBrowser } from '../scripts/find-browser.mjs';

export interface Machine {
  processor: string;
  /** These are logical cores. */
  cores: number;
  /** A GB is 2^30 bytes here. */
  memoryGB: number;
  /** This is the version of Node. */
  node: string;
  /** This is the name and version of the browser, empty where none was found. */
  browser: string;
  /** The date is in UTC, as YYYY-MM-DD. */
  date: string;
}

/** @returns this machine, today */
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
