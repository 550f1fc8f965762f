// This plugin writes the service worker beside the built page, with the list of all its files, and the build's name into the page.
// The development page has none.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { BUILD_META, writeBuildNote, type OfflineBuild } from '../../src/domain/offline/offline-build.ts';
import { builtFiles, SERVICE_WORKER } from './built-files.ts';

const ENTRY = join(import.meta.dirname, '../../src/service-worker/service-worker.ts');

export function offline(): Plugin {
  let folder = '';
  return {
    name: 'digit-lab-offline',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const built = builtFiles(folder);
        nameBuild(join(folder, 'index.html'), built);
        writeFileSync(join(folder, SERVICE_WORKER), await serviceWorker(built));
      },
    },
  };
}

function nameBuild(index: string, { id, page, data }: OfflineBuild): void {
  const sum = (files: readonly { bytes: number }[]) => files.reduce((total, { bytes }) => total + bytes, 0);
  const note = writeBuildNote({ id, pageBytes: sum(page), dataBytes: sum(data) });
  const html = readFileSync(index, 'utf8');
  const named = html.replace('</title>', `</title>\n    <meta name="${BUILD_META}" content="${note}" />`);
  if (named === html)
    throw new Error('index.html has no title, behind which the name of the build is written');
  writeFileSync(index, named);
}

/** @returns the script, in one file, since not every browser takes a service worker of several */
async function serviceWorker(built: OfflineBuild): Promise<string> {
  const output = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __OFFLINE_BUILD__: JSON.stringify(built), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'digitLab', fileName: () => SERVICE_WORKER },
    },
  })) as Rollup.RollupOutput[];
  return output[0].output[0].code;
}
