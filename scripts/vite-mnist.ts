// This plugin serves MNIST from the page's own host: in development from the cache, in the build as files of dist/data.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { MNIST_FILES } from '../src/data/mnist-files.ts';
import { makeShards, SHARD_FOLDER } from '../src/data/node/mnist-shards.ts';

/** The plugin makes the files in the cache first, where they are not there yet. */
export function mnist(): Plugin {
  return {
    name: 'digit-lab-mnist',
    buildStart() {
      makeShards();
    },
    configureServer(server) {
      makeShards();
      server.middlewares.use((request, response, next) => {
        const name = /\/data\/([^/?]+)/.exec(request.url ?? '')?.[1];
        if (!MNIST_FILES.some((file) => file.name === name)) return next();
        response.setHeader('Content-Type', 'application/octet-stream');
        response.end(readFileSync(join(SHARD_FOLDER, name!)));
      });
    },
    generateBundle() {
      for (const { name } of MNIST_FILES) {
        const source = readFileSync(join(SHARD_FOLDER, name));
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      }
    },
  };
}
