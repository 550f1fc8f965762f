// Measures what the page and its worker load before they can answer, and the WebAssembly of our own kernels, all of it gzipped.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleGzip } from '../../scripts/bundle-sizes.mjs';
import { withLab } from '../lab.ts';
import { round, type Part } from './part.ts';

const KERNELS = join(import.meta.dirname, '../../src/engine/kernels/wasm');

interface SizeFigures {
  /** They are kB of 1,000 bytes. */
  bundle: { page: number; worker: number; engine: number };
  /** The keys are the names under which the code has each build of our kernels. */
  kernels: Record<string, number>;
}

async function kernelSizes(): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const file of readdirSync(KERNELS).filter((name) => /-binary\.ts$/.test(name))) {
    const builds = (await import(pathToFileURL(join(KERNELS, file)).href)) as Record<string, unknown>;
    for (const [name, base64] of Object.entries(builds))
      if (typeof base64 === 'string') sizes[name] = gzipSync(Buffer.from(base64, 'base64')).length / 1_000;
  }
  return sizes;
}

export const sizes: Part<SizeFigures> = {
  title: 'Sizes',
  // The page is built before.
  measure: () => withLab(async () => ({ bundle: bundleGzip(), kernels: await kernelSizes() })),
  report: ({ bundle, kernels }) => ({
    rows: [
      ["The page's own JavaScript, gzip", `${round(bundle.page)} kB`, '130 kB', ''],
      [
        'The worker before its first answer / its engine, gzip',
        `${round(bundle.worker)} / ${round(bundle.engine)} kB`,
        '',
        '',
      ],
      [
        `WebAssembly of our own, gzip: ${Object.keys(kernels).join(', ')}`,
        `${Object.values(kernels)
          .map((size) => round(size))
          .join(', ')} kB`,
        '25 kB',
        '12 kB',
      ],
    ],
    tables: [],
  }),
};
