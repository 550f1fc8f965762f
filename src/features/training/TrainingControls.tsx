// Title, what will be trained in a few words, and the buttons that fit the moment.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run.ts';
import { expectedSpeed } from '../../domain/network-cost.ts';
import { isUnchanged, PRESETS } from '../../domain/presets.ts';
import { splitCounts } from '../../domain/training-config.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { duration } from './duration.ts';
import { parseSettings } from './parse-settings.ts';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';
import type { TrainingStore } from './training-store.ts';

export const OPTIMIZER_NAMES = {
  adadelta: 'Adadelta',
  adam: 'Adam',
  adamw: 'AdamW',
  rmsprop: 'RMSprop',
  sgd: 'SGD',
} as const;

export function TrainingControls({ store }: { store: TrainingStore }) {
  const strings = useStrings(trainingStrings);
  const run = useStore(store, (state) => state.run);
  const runNumber = useStore(store, (state) => state.runNumber);
  const form = useStore(store, (state) => state.form);
  const number = new Intl.NumberFormat(useLanguage());
  const parsed = parseSettings(form);
  const active = isActive(run);
  const wrong = !active && parsed.problems.length > 0;
  const config = active && run.config ? run.config : parsed.config;
  const { train, validation } = splitCounts(config);
  const chips = wrong
    ? []
    : [
        isUnchanged(config, form.preset)
          ? strings.presets[form.preset]
          : strings.changed(strings.presets[form.preset]),
        `${OPTIMIZER_NAMES[config.optimizer]} · lr ${config.learningRate}`,
        strings.batchChip(config.batchSize),
        ...(config.augmentation ? [strings.augmentedChip] : []),
        config.patience === null ? strings.noPatienceChip : strings.patienceChip(config.patience),
        `${number.format(train)} + ${number.format(validation)}`,
      ];
  const engine = useStore(store, (state) => state.run.engine);
  const speed = engine ? expectedSpeed(PRESETS[form.preset].network, engine.imagesPerSecond) : 0;
  const epochSeconds = speed > 0 ? (train + validation / 3) / speed : null;
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
          {/* Always in its place: a second click on Train must not meet Stop there. */}
          <Button variant="primary" disabled={wrong || active} onClick={start}>
            {strings.train}
          </Button>
        </div>
      </div>
      {wrong && <p className={styles.wrong}>{strings.correctSettings}</p>}
      {!active && !wrong && epochSeconds !== null && (
        <p className={styles.note}>
          {strings.estimate(duration(epochSeconds, strings), duration(epochSeconds * config.epochs, strings))}
        </p>
      )}
      {!active && runNumber > 0 && <p className={styles.note}>{strings.freshRun}</p>}
    </>
  );
}
