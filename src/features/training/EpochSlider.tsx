// Lets any epoch of the present run answer: drawings, the confusion matrix and Look inside follow the slider.

import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
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
  // A run that has just ended hands its best epoch over first.
  if (!saved || active || source.kind === 'training' || !saved.hasWeights) return null;
  const { epochs, epochsWithWeights, bestEpoch, number } = saved;
  const choices = [...new Set([...epochsWithWeights, ...(bestEpoch === null ? [] : [bestEpoch])])].sort(
    (one, other) => one - other,
  );
  if (choices.length < 2) return null;
  const answers = source.kind === 'trained' && source.run === number;
  const chosen = answers ? source.epoch : (bestEpoch ?? choices[0]);
  const record = epochs.find(({ epoch }) => epoch === chosen);
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{strings.label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={choices.length - 1}
        value={Math.max(0, choices.indexOf(chosen))}
        aria-valuetext={strings.epoch(chosen)}
        onChange={(event) => epochChoice.getState().choose(choices[Number(event.target.value)])}
      />
      <output htmlFor={id} className={styles.figures}>
        {answers ? strings.epoch(chosen) : strings.another}
      </output>
      <span className={styles.figures}>
        {answers && record ? `val_accuracy ${record.valAccuracy.toFixed(4)}` : ''}
      </span>
      <p className={styles.note}>
        {choices.length < epochs.length ? strings.thinned(choices.length, epochs.length) : strings.note}
      </p>
      {failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
    </div>
  );
}
