// Has the page's only `new Worker`, of the address under which Vite bundles the worker's script.

import scriptUrl from '../worker/engine.worker.ts?worker&url';
import type { WorkerPort } from '../protocol/worker-port.ts';
import { ArrivingPort, type ScriptFile } from './arriving-port.ts';

/** A host that has not answered by then is taken to be out of reach. */
const REACHED_WITHIN_MS = 5_000;

const script: ScriptFile = {
  // The browser has the script in its cache, or loads it once for both.
  async arrives() {
    const response = await fetch(scriptUrl);
    await response.arrayBuffer();
  },
  async reachable() {
    if (!navigator.onLine) return false;
    try {
      await fetch(scriptUrl, { cache: 'no-store', signal: AbortSignal.timeout(REACHED_WITHIN_MS) });
      return true;
    } catch {
      return false;
    }
  },
};

/** Starts another worker of the one script. @param name shows in the browser's list of workers */
export function spawnWorker(name: string): WorkerPort {
  return new ArrivingPort(new Worker(scriptUrl, { type: 'module', name }) as WorkerPort, script);
}
