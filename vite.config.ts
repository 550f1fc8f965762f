import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mnist } from './scripts/vite-mnist.ts';

export default defineConfig({
  // Relative, so that the build runs at / and under any sub-path.
  base: './',
  plugins: [react(), mnist()],
  worker: { format: 'es' },
  // Found late, behind dynamic imports, these would reload the development page in the middle of a first run.
  optimizeDeps: {
    include: [
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-layers',
      '@tensorflow/tfjs-backend-webgl',
      '@tensorflow/tfjs-backend-cpu',
      '@tensorflow/tfjs-backend-wasm',
      'recharts',
    ],
  },
  build: { target: 'es2022' },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['src/testing/fail-on-console.ts'],
    // By itself it would leave one core idle.
    maxWorkers: '100%',
    // Generous: they only end what hangs. A machine with much else to do is ten times slower than a quiet one.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
