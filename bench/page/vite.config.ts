// Builds the page of the benchmark into .cache/bench.

import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  worker: { format: 'es' },
  build: { outDir: '../../.cache/bench', emptyOutDir: true, target: 'es2022' },
});
