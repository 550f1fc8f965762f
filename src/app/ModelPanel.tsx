// Between the editor of the network and the training store, which do not know each other.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { isUnchanged } from '../domain/experiment/presets.ts';
import { isActive } from '../domain/run/run.ts';
import { ModelEditor } from '../features/model/ModelEditor.tsx';
import { parseSettings } from '../features/training/parse-settings.ts';
import type { Page } from './compose-page.ts';
import { linkTo } from './experiment-address.ts';

export function ModelPanel({ page: { training } }: { page: Page }) {
  const form = useStore(training, (state) => state.form);
  const { network, ids, past, future } = useStore(training, (state) => state.editing);
  const active = useStore(training, (state) => isActive(state.run));
  const trained = useStore(training, (state) => state.run.network);
  const tutorialSpeed = useStore(training, (state) => state.run.engine?.imagesPerSecond ?? null);
  const { config, problems } = useMemo(() => parseSettings(form), [form]);
  const { changeNetwork, undoNetwork, redoNetwork, choosePreset } = training.getState();
  return (
    <ModelEditor
      network={network}
      ids={ids}
      config={problems.length === 0 ? config : null}
      preset={form.preset}
      changed={!isUnchanged({ network, config }, form.preset)}
      run={!active ? 'none' : trained === network ? 'of-this-network' : 'of-another'}
      tutorialSpeed={tutorialSpeed}
      canUndo={past.length > 0}
      canRedo={future.length > 0}
      onChange={changeNetwork}
      onUndo={undoNetwork}
      onRedo={redoNetwork}
      onPreset={choosePreset}
      link={() => linkTo(training)}
    />
  );
}
