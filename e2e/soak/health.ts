// Takes the page's pulse: memory after a collection, nodes, listeners, tensors, and whether the pad answers.

import { expect, type CDPSession } from '@playwright/test';
import { ONE, type LabPage } from '../pages/lab-page.ts';
import { memoryOf, trainerOf } from '../pages/workers.ts';

/** No state of the page needs so much. */
const MOST = { heapMB: 100, nodes: 30_000, listeners: 8_000, tensors: 2_000 };
const WITHIN_MS = 60_000;

export type Pulse = Record<keyof typeof MOST, number>;

/** @returns the page's pulse, whose tensors are -1 where the trainer is busy or not there @throws where the pad does not answer */
export async function pulseOf(lab: LabPage, session: CDPSession): Promise<Pulse> {
  // A reload begins with new workers.
  const held = await tensors(lab);
  await answers(lab);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
  return {
    heapMB: Math.round(metric('JSHeapUsedSize') / 2 ** 20),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    tensors: held,
  };
}

/** @returns a sentence for each figure that is too large */
export function tooMuch(pulse: Pulse): string[] {
  return (Object.keys(MOST) as (keyof Pulse)[])
    .filter((name) => pulse[name] > MOST[name])
    .map((name) => `${name}: ${pulse[name]}, at most ${MOST[name]}`);
}

/** A reload ends whatever the monkey has opened; what it drew and trained stays, as a person's would. */
async function answers(lab: LabPage): Promise<void> {
  await lab.page.setViewportSize({ width: 1440, height: 1000 });
  await lab.page.goto('./?lang=en&backend=wasm#mine');
  await expect(lab.pad).toBeVisible({ timeout: WITHIN_MS });
  await lab
    .button('Clear')
    .click({ timeout: 2_000 })
    .catch(() => undefined);
  await lab.draw(...ONE);
  await expect(lab.prediction).toHaveText(/^\d$|Not|One digit/, { timeout: WITHIN_MS });
}

async function tensors({ page }: LabPage): Promise<number> {
  const late = new Promise<number>((resolve) => setTimeout(() => resolve(-1), 5_000));
  const asked = trainerOf(page).then(memoryOf);
  return Promise.race([asked.then((memory) => memory.tensors), late]).catch(() => -1);
}
