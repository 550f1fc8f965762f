// Measures how much memory training takes at most: what the browser says of the page and its workers, which it tells a
// cross-origin isolated page, how large the memories of WebAssembly are, and what the process in which all of them live was given.

import { readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { PRESET_NAMES, type PresetName } from '../../src/domain/experiment/presets.ts';
import { patchWorkers } from '../../e2e/pages/workers.ts';
import type { LabPage } from '../../e2e/pages/lab-page.ts';
import { close, withLab } from '../lab.ts';
import { round, table, type Part } from './part.ts';

const MEASURED: PresetName[] = ['tutorial', 'robust'];
const IMAGES = '6000';
const LONG_MS = 120_000;

/** They are MB of 10^6 bytes, the most that was seen between the first batch and the end of an epoch. */
interface Peak {
  page: number;
  workers: number;
  /** These are the memories of WebAssembly in all workers, by their length. */
  wasm: number;
  /** This is what the process ever had in main memory (VmHWM); null where the system is not Linux. */
  process: number | null;
}

type MemoryFigures = Partial<Record<PresetName, Peak>>;

interface Breakdown {
  breakdown: { bytes: number; attribution: { scope: string }[] }[];
}

async function usedNow(page: Page): Promise<{ page: number; workers: number }> {
  const { breakdown } = await page.evaluate<Breakdown>('performance.measureUserAgentSpecificMemory()');
  const used = { page: 0, workers: 0 };
  for (const { bytes, attribution } of breakdown)
    used[attribution.some(({ scope }) => /Worker/.test(scope)) ? 'workers' : 'page'] += bytes / 1e6;
  return used;
}

/** Runs in a worker before anything else, and keeps the memories of WebAssembly where `wasmNow` finds them. */
function keepMemories(): void {
  const scope = globalThis as unknown as { memories: Set<WebAssembly.Memory> };
  scope.memories = new Set();
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (async (source: BufferSource, imports?: WebAssembly.Imports) => {
    const result = await instantiate(source, imports);
    for (const each of Object.values(result.instance.exports))
      if (each instanceof WebAssembly.Memory) scope.memories.add(each);
    return result;
  }) as typeof WebAssembly.instantiate;
}

async function wasmNow(page: Page): Promise<number> {
  const sizes = page
    .workers()
    .map((worker) =>
      worker.evaluate<number>(
        '[...(self.memories ?? [])].reduce((sum, { buffer }) => sum + buffer.byteLength, 0)',
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes / 1e6, 0);
}

async function processPeak(browser: Browser): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return Math.max(...peaks.map((kB) => (Number(kB) * 1_024) / 1e6));
}

async function train(lab: LabPage, browser: Browser, preset: PresetName): Promise<Peak> {
  await lab.openSettings();
  await lab.page.getByLabel('Preset').selectOption(PRESET_NAMES[preset]);
  await lab.settings({ 'Training images': IMAGES, Epochs: '1' });
  await lab.button('Train').click();
  await expect(lab.progress).toBeVisible({ timeout: LONG_MS });
  const peak = { page: 0, workers: 0, wasm: 0 };
  while (await lab.button('Train').isDisabled()) {
    const used = await usedNow(lab.page);
    peak.page = Math.max(peak.page, used.page);
    peak.workers = Math.max(peak.workers, used.workers);
    peak.wasm = Math.max(peak.wasm, await wasmNow(lab.page));
  }
  return { ...peak, process: await processPeak(browser) };
}

export const memory: Part<MemoryFigures> = {
  title: 'Memory while training',
  async measure() {
    const figures: MemoryFigures = {};
    // The process keeps what it had once, so that each preset gets a browser of its own.
    for (const preset of MEASURED)
      figures[preset] = await withLab(
        async (open, browser) => {
          const lab = await open('&backend=wasm');
          await patchWorkers(lab.page, keepMemories);
          await lab.page.reload();
          const peak = await train(lab, browser, preset);
          await close(lab.page);
          return peak;
        },
        { isolated: true },
      );
    return figures;
  },
  report: (figures) => ({
    rows: [],
    tables: [
      `Most memory while training on WASM with ${IMAGES} images, MB: by measureUserAgentSpecificMemory of the page, cross-origin ` +
        'isolated, after a garbage collection each time; the length of the memories of WebAssembly; and of the renderer process by Linux (VmHWM), all that it ever had at once:',
      table(
        ['Preset', 'page', 'workers', 'memories of WebAssembly', 'process'],
        (Object.entries(figures) as [PresetName, Peak][]).map(([preset, peak]) => [
          PRESET_NAMES[preset],
          round(peak.page, 0),
          round(peak.workers, 0),
          round(peak.wasm, 0),
          peak.process === null ? 'unknown' : round(peak.process, 0),
        ]),
      ),
    ],
  }),
};
