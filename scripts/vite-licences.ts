// This plugin writes licences.md into the build: the licence of each package of which page or workers hold code, as those licences ask.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

interface PackageFile {
  name: string;
  version: string;
  license?: string;
}

/** @returns the plugin of the page, and one for its workers, which are bundled before the page is written */
export function licences(): { page: Plugin; worker: () => Plugin } {
  const folders = new Set<string>();
  const note: Plugin['renderChunk'] = (_code, { moduleIds }) => {
    for (const id of moduleIds) {
      const folder = PACKAGE.exec(id)?.[0];
      if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder);
    }
    return null;
  };
  return {
    worker: () => ({ name: 'digit-lab-licences-of-workers', renderChunk: note }),
    page: {
      name: 'digit-lab-licences',
      apply: 'build',
      renderChunk: note,
      generateBundle() {
        const source = ['# Licences\n', ...[...folders].map(licenceIn).sort()].join('\n');
        this.emitFile({ type: 'asset', fileName: 'licences.md', source });
      },
    },
  };
}

function licenceIn(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageFile;
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? `\n${readFileSync(join(folder, file), 'utf8').trim()}\n` : '';
  return `## ${name} ${version} (${license ?? 'see below'})\n${text}`;
}
