// Connects the editor of the network with the experiment and its run, which do not import each other.

import { useStore } from 'zustand';
import { presetOfNetwork } from '../../domain/experiment/presets.ts';
import { expectedEpoch } from '../../domain/run/epoch-estimate.ts';
import { isActive } from '../../domain/run/run.ts';
import { ModelEditor } from '../../features/model/ModelEditor.tsx';
import { linkTo } from '../address/experiment-address.ts';
import type { RoomProps } from './room-props.ts';

export function NetworkPlace({ page: { experiment, run, view, savedRuns } }: RoomProps) {
  const form = useStore(experiment, (state) => state.form);
  const { network, ids, past, future } = useStore(experiment, (state) => state.editing);
  const active = useStore(run, (state) => isActive(state.run));
  const trained = useStore(run, (state) => state.run.network);
  const engine = useStore(run, (state) => state.run.engine);
  const runs = useStore(savedRuns, (state) => state.runs);
  const config = useStore(experiment, (state) => state.config);
  const problems = useStore(experiment, (state) => state.settingProblems);
  const { changeNetwork, undoNetwork, redoNetwork, choosePreset } = experiment.getState();
  return (
    <ModelEditor
      network={network}
      ids={ids}
      config={problems.length === 0 ? config : null}
      preset={presetOfNetwork(network, form.preset)}
      basis={form.preset}
      run={!active ? 'none' : trained === network ? 'of-this-network' : 'of-another'}
      epochSeconds={problems.length === 0 ? expectedEpoch({ network, config }, engine, runs) : null}
      canUndo={past.length > 0}
      canRedo={future.length > 0}
      onChange={changeNetwork}
      onUndo={undoNetwork}
      onRedo={redoNetwork}
      onPreset={choosePreset}
      link={() => linkTo({ experiment, view })}
    />
  );
}
