// Patches the page's workers before they start anything, and asks them about their memory.

import type { Page, Worker } from '@playwright/test';
import { PROTOCOL_VERSION } from '../../src/protocol/messages.ts';

/**
 * Runs the patch in every worker before anything of its own: it stands at the head of the worker's script, since a patch that
 * is sent to a worker that has started may come too late.
 */
export async function patchWorkers(page: Page, patch: () => void): Promise<void> {
  await page.route(/\/engine\.worker-[^/]*\.js/, async (route) => {
    // A page that is left meanwhile needs it no more.
    const response = await route.fetch().catch(() => null);
    if (!response) return route.abort().catch(() => undefined);
    await route.fulfill({ response, body: `(${patch.toString()})();\n${await response.text()}` });
  });
}

/** @returns the worker that trains */
export async function trainerOf(page: Page): Promise<Worker> {
  for (const worker of page.workers())
    if ((await worker.evaluate(() => self.name)) === 'trainer') return worker;
  throw new Error('the page has no worker that trains');
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
