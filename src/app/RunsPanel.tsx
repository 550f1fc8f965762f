// Connects the kept runs, their queue, the run that goes on and the model that answers, which do not import each other.

import { useStore } from 'zustand';
import { isActive } from '../domain/run/run.ts';
import { Runs } from '../features/runs/Runs.tsx';
import { storageUse } from '../storage/storage-space.ts';
import type { Page } from './compose-page.ts';
import { runPanelStores } from './run-panel-stores.ts';

export function RunsPanel({ page }: { page: Page }) {
  const { savedRuns, runActions, presentModel, run } = page;
  const { runs, queue } = runPanelStores(page);
  const source = useStore(presentModel, (state) => state.source);
  const runNumber = useStore(run, (state) => state.runNumber);
  const busy = useStore(run, (state) => isActive(state.run) || state.lessonGoesOn);
  const answering = () => {
    if (source.kind === 'shipped') return 'ready-made';
    if (source.kind === 'training') return runNumber;
    return source.kind === 'trained' ? source.run : null;
  };
  return (
    <Runs
      store={runs}
      savedRuns={savedRuns}
      queue={queue}
      actions={runActions}
      answering={answering()}
      busy={busy}
      measureStorage={storageUse}
    />
  );
}
