// Measures single kernels of our engine on WASM, each in turns with a loop that shows what the processor gives at most.

import * as tf from '@tensorflow/tfjs-core';
import { startWasm } from '../../src/engine/backends/start-wasm.ts';
import { wasmFrom } from '../../src/worker/wasm-file.ts';
import { WASM_URL } from '../../src/worker/wasm-files.ts';
import type { PresetName } from '../../src/domain/experiment/presets.ts';
import { kernelCases, type KernelCase } from './kernel-cases.ts';

/** The modules are in base64. */
export interface PeakModules {
  plain: string;
  relaxed: string;
  flopsATurn: number;
}

export interface KernelTime extends Omit<KernelCase, 'call'> {
  /** A call takes so long in each round. */
  milliseconds: number[];
}

export interface KernelFigures {
  /** Thousand million operations a second, in each round; null where the browser has no relaxed SIMD. */
  peak: { plain: number[]; relaxed: number[] | null };
  /** A copy reads and writes so many GB (10^9 bytes) a second together. */
  copyGBs: number[];
  kernels: KernelTime[];
}

const MEASURED: PresetName[] = ['robust', 'lenet5', 'compact'];
const ROUNDS = 5;
const ROUND_MS = 25;
const TURNS = 400_000;
const COPIED = 32 * 2 ** 20;
/** What a compiled module keeps for itself lies below. */
const FREE_AT = 65_536;

interface Peak {
  multiplyAdd(turns: number): number;
  copy(to: number, from: number, bytes: number): void;
}

async function load(base64: string): Promise<Peak | null> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return null;
  const { instance } = await WebAssembly.instantiate(bytes, { env: { abort: () => undefined } });
  return instance.exports as unknown as Peak;
}

/** @returns milliseconds of one call, over as many as fit into a round */
function timed(call: () => void): number {
  const startedAt = performance.now();
  let calls = 0;
  let passed = 0;
  do {
    call();
    calls += 1;
    passed = performance.now() - startedAt;
  } while (passed < ROUND_MS);
  return passed / calls;
}

async function measure({ plain, relaxed, flopsATurn }: PeakModules): Promise<KernelFigures> {
  await startWasm(wasmFrom(fetch, WASM_URL));
  const [withoutFused, withFused] = [await load(plain), await load(relaxed)];
  if (!withoutFused) throw new Error('this browser has no SIMD');
  const speed = (peak: Peak) => (TURNS * flopsATurn) / timed(() => peak.multiplyAdd(TURNS)) / 1e6;
  const cases = MEASURED.flatMap(kernelCases);
  const times = cases.map(() => [] as number[]);
  const figures: KernelFigures = {
    peak: { plain: [], relaxed: withFused && [] },
    copyGBs: [],
    kernels: cases.map(({ call: _, ...rest }, at) => ({ ...rest, milliseconds: times[at] })),
  };
  const run = ({ call }: KernelCase) => tf.dispose(call() as tf.Tensor | tf.Tensor[]);
  // What runs for the first time is still compiled.
  for (const each of cases) timed(() => run(each));
  for (let round = 0; round < ROUNDS; round++) {
    figures.peak.plain.push(speed(withoutFused));
    if (withFused) figures.peak.relaxed?.push(speed(withFused));
    figures.copyGBs.push(
      (2 * COPIED) / timed(() => withoutFused.copy(FREE_AT, FREE_AT + COPIED, COPIED)) / 1e6,
    );
    cases.forEach((each, at) => times[at].push(timed(() => run(each))));
  }
  return figures;
}

self.onmessage = ({ data }: MessageEvent<PeakModules>) => {
  measure(data).then(
    (figures) => self.postMessage(figures),
    (error: unknown) => self.postMessage({ error: String(error) }),
  );
};
self.postMessage({ ready: true });
