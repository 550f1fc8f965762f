// Shows the room Runs in a test, with these runs and with deeds that are only watched.

import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { SavedRun } from '../../../domain/run/saved-run.ts';
import { heldRuns, keptRun } from '../../../testing/kept-runs.ts';
import { Runs } from '../Runs.tsx';
import type { RunsProps } from '../runs-props.ts';
import { createRunsStore } from '../runs-store.ts';
import { heldQueue } from './held-queue.ts';

/** @returns the screen, what stands behind it, and a function that reads the numbers of the listed runs from top to bottom */
export async function openRuns(runs: readonly SavedRun[], more: Partial<RunsProps> = {}) {
  const savedRuns = heldRuns(runs);
  const queue = heldQueue();
  const actions = {
    use: vi.fn(async () => undefined),
    useShipped: vi.fn(async () => undefined),
    open: vi.fn(),
    goOn: vi.fn(async () => undefined),
    trainOn: vi.fn(),
    trainAgain: vi.fn(),
  };
  const store = createRunsStore(savedRuns);
  const screen = await render(
    <Runs
      {...{ store, savedRuns, queue, actions }}
      answering={1}
      busy={false}
      measureStorage={async () => ({ bytes: 38_300_000, quota: 2_100_000_000 })}
      {...more}
    />,
  );
  const numbers = () =>
    screen
      .getByRole('checkbox', { name: /^Compare run/ })
      .elements()
      .map((box) => Number(box.getAttribute('aria-label')?.match(/\d+/)?.[0]));
  return { savedRuns, queue, actions, store, screen, numbers };
}

/** @returns so many runs, numbered from 1 */
export function manyRuns(count: number): SavedRun[] {
  return Array.from({ length: count }, (_, index) => keptRun(index + 1));
}
