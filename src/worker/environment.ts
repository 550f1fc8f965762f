// Declares what the worker's code needs of the thread that it runs in; tests hand in their own.

import { MnistCache } from '../data/load-mnist.ts';
import type { LoadWasm } from '../engine/backends/start-wasm.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';

export interface Environment {
  fetch: typeof fetch;
  /** @returns milliseconds on a clock that never runs backwards */
  now(): number;
  /** The machine has this many processor cores. */
  cores: number;
  loadWasm: LoadWasm;
  /** Starts another worker of the same script; it is left out where workers cannot start workers. */
  spawnHelper?: () => WorkerPort;
}

/** Gives MNIST from the folder at this address, on the page's host. */
export type MnistFrom = (url: string) => MnistCache;

/** @returns a function that gives the same cache as long as the same folder is asked for, so that nothing is loaded twice */
export function mnistFrom(fetchFile: typeof fetch): MnistFrom {
  let last: { url: string; mnist: MnistCache } | null = null;
  return (url) => {
    if (last?.url !== url) last = { url, mnist: new MnistCache(fetchFile, url) };
    return last.mnist;
  };
}
