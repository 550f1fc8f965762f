// Connects the kept runs, their queue, the run that goes on and the model that answers, which do not import each other.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { Runs } from '../../features/runs/Runs.tsx';
import { storageUse } from '../../storage/storage-space.ts';
import { RunsExchange } from '../exchange/RunsExchange.tsx';
import type { RoomProps } from './room-props.ts';
import { runRoomStores } from './run-room-stores.ts';
import { showingActions } from './showing-actions.ts';

export function RunsRoom({ page }: RoomProps) {
  const { savedRuns, presentModel, run } = page;
  const { runs, queue } = runRoomStores(page);
  const source = useStore(presentModel, (state) => state.source);
  const runNumber = useStore(run, (state) => state.runNumber);
  const busy = useStore(run, (state) => isActive(state.run) || state.lessonGoesOn);
  const actions = useMemo(() => showingActions(page), [page]);
  const answering = () => {
    if (source.kind === 'shipped') return 'ready-made';
    if (source.kind === 'training') return runNumber;
    return source.kind === 'trained' ? source.run : null;
  };
  return (
    <Runs
      exchange={<RunsExchange page={page} store={runs} />}
      store={runs}
      savedRuns={savedRuns}
      queue={queue}
      actions={actions}
      answering={answering()}
      busy={busy}
      measureStorage={storageUse}
    />
  );
}
