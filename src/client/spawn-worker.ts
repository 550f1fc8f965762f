// Has the page's only `new Worker`, of the addresses under which Vite bundles the workers' scripts.

import engineUrl from '../worker/engine.worker.ts?worker&url';
import filesUrl from '../worker/files.worker.ts?worker&url';
import { ownScript } from '../protocol/own-script.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';
import { ArrivingPort, type ScriptFile } from './arriving-port.ts';

/** A host that has not answered by then is taken to be out of reach. */
const REACHED_WITHIN_MS = 5_000;

function scriptAt(url: string): ScriptFile {
  return {
    // The browser has the script in its cache, or loads it once for both.
    async arrives() {
      const response = await fetch(url);
      await response.arrayBuffer();
    },
    async reachable() {
      if (!navigator.onLine) return false;
      try {
        await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(REACHED_WITHIN_MS) });
        return true;
      } catch {
        return false;
      }
    },
  };
}

function spawn(url: string, name: string): WorkerPort {
  return new ArrivingPort(new Worker(ownScript(url), { type: 'module', name }) as WorkerPort, scriptAt(url));
}

/** Starts another worker of the engine's one script. @param name shows in the browser's list of workers */
export function spawnWorker(name: string): WorkerPort {
  return spawn(engineUrl, name);
}

/** Starts a worker that reads and writes files. */
export function spawnFilesWorker(): WorkerPort {
  return spawn(filesUrl, 'files');
}
