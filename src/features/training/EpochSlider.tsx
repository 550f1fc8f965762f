// Lets any epoch of the present run answer: drawings, the confusion matrix and Inside follow the slider. It takes its room before
// there is anything to choose, so that nothing moves.

import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { createEpochChoice } from '../../session/epoch-choice.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import styles from './EpochSlider.module.css';
import { epochSliderStrings } from './epoch-slider-strings.ts';
import type { TrainingStores } from './training-stores.ts';

type EpochSliderStores = Pick<TrainingStores, 'run' | 'savedRuns' | 'presentModel' | 'runActions'>;

export function EpochSlider({ stores }: { stores: EpochSliderStores }) {
  const strings = useStrings(epochSliderStrings);
  const sentence = useFailureSentence();
  const id = useId();
  const { run, savedRuns, presentModel, runActions } = stores;
  const [epochChoice] = useState(() => createEpochChoice({ run, savedRuns, actions: runActions }));
  const active = useStore(run, (state) => isActive(state.run));
  const presentId = useStore(run, (state) => state.id);
  const saved = useStore(savedRuns, (state) => state.runs.find((each) => each.id === presentId));
  const source = useStore(presentModel, (state) => state.source);
  const failure = useStore(epochChoice, (state) => state.failure);
  const choices = choicesOf(saved);
  // A run that has just ended hands its best epoch over first.
  const usable = saved !== undefined && !active && source.kind !== 'training' && choices.length > 1;
  const answers = source.kind === 'trained' && source.run === saved?.number;
  const chosen = answers ? source.epoch : (saved?.bestEpoch ?? choices[0] ?? 1);
  const record = saved?.epochs.find(({ epoch }) => epoch === chosen);
  const thinned = saved && choices.length < saved.epochs.length;
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{strings.label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(1, choices.length - 1)}
        value={usable ? Math.max(0, choices.indexOf(chosen)) : 0}
        disabled={!usable}
        aria-valuetext={usable ? strings.epoch(chosen) : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => epochChoice.getState().choose(choices[Number(event.target.value)])}
      />
      <output htmlFor={id} className={styles.figures}>
        {!usable ? '' : answers ? strings.epoch(chosen) : strings.another}
      </output>
      <span className={styles.figures}>
        {usable && answers && record ? `val_accuracy ${record.valAccuracy.toFixed(4)}` : ''}
      </span>
      <p id={`${id}-note`} className={styles.note}>
        {!usable
          ? strings.waits
          : thinned
            ? strings.thinned(choices.length, saved.epochs.length)
            : strings.note}
      </p>
      {failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
    </div>
  );
}

/** @returns the epochs whose weights are kept, the first one first */
function choicesOf(saved: SavedRun | undefined): number[] {
  if (!saved?.hasWeights) return [];
  const { epochsWithWeights, bestEpoch } = saved;
  const all = new Set([...epochsWithWeights, ...(bestEpoch === null ? [] : [bestEpoch])]);
  return [...all].sort((one, other) => one - other);
}
