import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  // Two pages at a time keep two cores busy; each test has a page of its own.
  workers: 2,
  fullyParallel: true,
  // Far more than a quiet machine needs: nothing here depends on how fast it is.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  outputDir: '.cache/test-results/e2e',
  reporter: [['list'], ['json', { outputFile: '.cache/test-results/e2e.json' }]],
  use: {
    baseURL: 'http://localhost:4173',
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
    // What a service worker answers no test could change on its way; offline.spec.ts alone has one.
    serviceWorkers: 'block',
    // A trace keeps the page before and after every move of the mouse, at twice the time: npx playwright test --trace on FILE.
    trace: 'off',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        // WebGL without a GPU, as on a build machine.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        // Only WebGL is drawn by that; pages drawn by it too would take four times as long.
        '--disable-gpu-compositing',
        '--disable-gpu-rasterization',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: [
    { command: 'npx vite preview --port 4173 --strictPort --host localhost', url: 'http://localhost:4173' },
    // The development page, where React's StrictMode mounts twice.
    { command: 'npx vite --port 4175 --strictPort --host localhost', url: 'http://localhost:4175' },
    { command: 'npx tsx scripts/serving/serve-subpath.ts', url: 'http://localhost:4174/x/y/' },
  ],
});
