import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import packageFile from './package.json' with { type: 'json' };
import { findBrowser } from './scripts/find-browser.mjs';
import { offline } from './scripts/offline/vite-offline.ts';
import { SENT_HEADERS } from './scripts/serving/security-policy.ts';
import { securityPolicy } from './scripts/serving/vite-policy.ts';
import { licences } from './scripts/vite-licences.ts';
import { mnist } from './scripts/vite-mnist.ts';

const bundled = licences();

const STORES = ['zustand', 'zustand/vanilla'];
const TESTING = ['vitest-browser-react'];

/** A model that leaves the page says by them what made it. */
const VERSIONS = {
  'digit-lab': packageFile.version,
  tfjs: packageFile.dependencies['@tensorflow/tfjs-core'],
};

const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  // Relative, so that the build runs at / and under any sub-path.
  base: './',
  plugins: [react(), mnist(), securityPolicy(), bundled.page, offline()],
  preview: { headers: SENT_HEADERS },
  define: { __VERSIONS__: JSON.stringify(VERSIONS) },
  worker: { format: 'es', plugins: () => [bundled.worker()] },
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
    setupFiles: ['src/testing/fail-on-console.ts'],
    // By itself it would leave one core idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          // Generous: they only end what hangs. A machine with much else to do is ten times slower than a quiet one.
          testTimeout: 300_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        extends: true,
        // Found late, these would reload the page in the middle of a test.
        optimizeDeps: {
          include: ['react', 'react-dom/client', 'react/jsx-dev-runtime', ...STORES, ...TESTING],
        },
        test: {
          name: 'browser',
          setupFiles: ['src/app/tokens.css', 'src/app/global.css'],
          include: ['src/**/*.browser.test.tsx'],
          testTimeout: 15_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1200, height: 900 },
            provider: playwright({
              launchOptions: { executablePath: findBrowser() ?? undefined, args: BROWSER_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
