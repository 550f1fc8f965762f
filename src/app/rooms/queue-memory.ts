// Stores the queue of runs for the next visit. Each experiment is stored as its link, whose reader refuses what cannot be trained.

import { decodeExperiment, encodeExperiment } from '../../domain/experiment/experiment-link.ts';
import type { QueuedRun } from '../../session/run-queue.ts';
import { forget, recall, remember } from '../../storage/settings.ts';

const STATES: readonly QueuedRun['state'][] = ['waits', 'goes-on', 'done', 'skipped', 'failed'];

/** Stores a queue; one of which nothing waits is forgotten. */
export function saveQueue(queue: readonly QueuedRun[]): void {
  const goesOn = queue.some(({ state }) => state === 'waits' || state === 'goes-on');
  if (!goesOn) return forget('queue');
  const stored = queue.map(({ experiment, ...rest }) => ({ ...rest, link: encodeExperiment(experiment) }));
  remember('queue', JSON.stringify(stored));
}

/** @returns what an earlier visit left; what cannot be read is passed over */
export function queueLeft(): QueuedRun[] {
  try {
    const stored = JSON.parse(recall('queue') ?? '[]') as unknown;
    return Array.isArray(stored) ? stored.flatMap(readQueued) : [];
  } catch {
    return [];
  }
}

function readQueued(stored: unknown): QueuedRun[] {
  const { link, group, run, state } = (stored ?? {}) as Record<string, unknown>;
  const experiment = typeof link === 'string' ? decodeExperiment(link) : null;
  const known = STATES.find((each) => each === state);
  if (!experiment || 'problem' in experiment || typeof group !== 'string' || !known) return [];
  return [{ experiment, group, run: typeof run === 'string' ? run : null, state: known }];
}
