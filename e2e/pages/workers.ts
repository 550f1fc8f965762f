// Patches the page's workers before they start anything, and asks them about their memory.

import type { Page, Worker } from '@playwright/test';
import { PROTOCOL_VERSION } from '../../src/protocol/messages.ts';

/** Runs the patch in every worker as it starts. @returns a function that gives the workers that have been patched so far */
export function patchWorkers(page: Page, patch: () => void): () => Promise<Worker[]> {
  const patched: Promise<Worker>[] = [];
  page.on('worker', (worker) => {
    patched.push(worker.evaluate(patch).then(() => worker));
  });
  return () => Promise.all(patched);
}

interface Memory {
  tensors: number;
  gpuBytes: number;
}

/** Asks a worker for its memory, as the page would. */
export function memoryOf(worker: Worker): Promise<Memory> {
  return worker.evaluate(
    (version) =>
      new Promise<Memory>((resolve) => {
        const scope = globalThis as unknown as {
          postMessage(message: unknown): void;
          onmessage(event: { data: unknown }): void;
        };
        const post = scope.postMessage.bind(scope);
        const id = 1_000_000;
        scope.postMessage = (message) => {
          const { id: answered, answers } = message as { id?: number; answers?: Memory };
          if (answered !== id || !answers) return post(message);
          scope.postMessage = post;
          resolve(answers);
        };
        scope.onmessage({ data: { version, id, call: 'memory', takes: null } });
      }),
    PROTOCOL_VERSION,
  );
}
