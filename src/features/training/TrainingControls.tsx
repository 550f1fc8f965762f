// Shows the title, what will be trained in a few words, and the buttons that apply at the moment.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { epochSeconds } from '../../domain/run/epoch-estimate.ts';
import { isUnchanged, PRESET_NAMES } from '../../domain/experiment/presets.ts';
import { countOf, runSplit } from '../../domain/experiment/splits.ts';
import { OPTIMIZER_NAMES } from '../../domain/experiment/training-config.ts';
import { useDuration } from '../../i18n/duration.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { ExperimentStore } from '../../session/experiment-store.ts';
import type { RunStore } from '../../session/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';

interface TrainingControlsProps {
  run: RunStore;
  experiment: ExperimentStore;
}

export function TrainingControls({ run: store, experiment }: TrainingControlsProps) {
  const strings = useStrings(trainingStrings);
  const run = useStore(store, (state) => state.run);
  const runNumber = useStore(store, (state) => state.runNumber);
  const lessonGoesOn = useStore(store, (state) => state.lessonGoesOn);
  const preset = useStore(experiment, (state) => state.form.preset);
  const edited = useStore(experiment, (state) => state.editing.network);
  const written = useStore(experiment, (state) => state.config);
  const wrongSettings = useStore(experiment, (state) => !state.locked && state.settingProblems.length > 0);
  const wrongNetwork = useStore(experiment, (state) => !state.locked && state.networkProblems.length > 0);
  const number = new Intl.NumberFormat(useLanguage());
  const duration = useDuration();
  const active = isActive(run);
  const wrong = wrongSettings || wrongNetwork;
  const config = active && run.config ? run.config : written;
  const network = active && run.network ? run.network : edited;
  const split = runSplit(config);
  const chips = wrongSettings
    ? []
    : [
        isUnchanged({ network, config }, preset)
          ? PRESET_NAMES[preset]
          : strings.changed(PRESET_NAMES[preset]),
        `${OPTIMIZER_NAMES[config.optimizer]} · lr ${config.learningRate}`,
        strings.batchChip(config.batchSize),
        ...(config.augmentation ? [strings.augmentedChip] : []),
        config.patience === null ? strings.noPatienceChip : strings.patienceChip(config.patience),
        `${number.format(countOf(split.training))} + ${number.format(countOf(split.validation))}`,
      ];
  const engine = useStore(store, (state) => state.run.engine);
  const anEpoch = engine && !wrong ? epochSeconds(network, config, engine.imagesPerSecond) : null;
  const { train: start, pause, resume, stop } = store.getState();
  return (
    <>
      <div className={styles.head}>
        <div className={styles.chips}>
          <h2>{strings.title}</h2>
          {runNumber > 0 && <span className={styles.chip}>{strings.run(runNumber)}</span>}
          {chips.map((chip) => (
            <span key={chip} className={styles.chip}>
              {chip}
            </span>
          ))}
        </div>
        <div className={styles.buttons}>
          {run.phase === 'paused' && <Button onClick={resume}>{strings.resume}</Button>}
          {(run.phase === 'training' || run.phase === 'validating') && (
            <Button onClick={pause}>{strings.pause}</Button>
          )}
          {active && <Button onClick={stop}>{strings.stop}</Button>}
          {/* It stays in its place, so that a second click on Train does not meet Stop there. */}
          <Button variant="primary" disabled={wrong || active || lessonGoesOn} onClick={start}>
            {strings.train}
          </Button>
        </div>
      </div>
      {wrongSettings && <p className={styles.wrong}>{strings.correctSettings}</p>}
      {wrongNetwork && <p className={styles.wrong}>{strings.correctNetwork}</p>}
      {lessonGoesOn && <p className={styles.note}>{strings.lessonGoesOn}</p>}
      {!active && anEpoch !== null && (
        <p className={styles.note}>
          {strings.estimate(duration(anEpoch), duration(anEpoch * config.epochs))}
        </p>
      )}
      {!active && runNumber > 0 && <p className={styles.note}>{strings.freshRun}</p>}
    </>
  );
}
