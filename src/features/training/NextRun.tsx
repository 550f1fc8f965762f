// Says what Train would train and how long that takes, or how far the run is, with the buttons that apply at the moment.

import { useStore } from 'zustand';
import { PRESET_NAMES } from '../../domain/experiment/presets.ts';
import { countOf, runSplit } from '../../domain/experiment/splits.ts';
import { OPTIMIZER_NAMES } from '../../domain/experiment/training-config.ts';
import { expectedEpoch, runSeconds } from '../../domain/run/epoch-estimate.ts';
import { isActive } from '../../domain/run/run.ts';
import { nameOf, type NamePart } from '../../domain/run/run-name.ts';
import { useDuration } from '../../i18n/duration.ts';
import { useRunWords } from '../../i18n/run-title.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { BackendStatus } from './BackendStatus.tsx';
import styles from './NextRun.module.css';
import { nextRunStrings } from './next-run-strings.ts';
import { RunProgress } from './RunProgress.tsx';
import { SETTINGS_ID } from './SettingsSheet.tsx';
import type { TrainingStores } from './training-stores.ts';

interface NextRunProps {
  stores: Pick<TrainingStores, 'run' | 'experiment' | 'view' | 'savedRuns'>;
  onTrain(): void;
}

export function NextRun({ stores, onTrain }: NextRunProps) {
  const { run: store, experiment, view } = stores;
  const strings = useStrings(nextRunStrings);
  const run = useStore(store, (state) => state.run);
  const lessonGoesOn = useStore(store, (state) => state.lessonGoesOn);
  const wrong = useStore(
    experiment,
    (state) => !state.locked && state.settingProblems.length + state.networkProblems.length > 0,
  );
  const settingsOpen = useStore(view, (state) => state.settingsOpen);
  const active = isActive(run);
  const { pause, resume, stop } = store.getState();
  return (
    <section className={styles.bar} aria-label={strings.nextRun}>
      <div className={styles.what}>{active ? <RunProgress store={store} /> : <Draft stores={stores} />}</div>
      <BackendStatus store={store} />
      <div className={styles.buttons}>
        {active && <Button onClick={stop}>{strings.stop}</Button>}
        {run.phase === 'paused' && <Button onClick={resume}>{strings.resume}</Button>}
        {(run.phase === 'training' || run.phase === 'validating') && (
          <Button onClick={pause}>{strings.pause}</Button>
        )}
        <Button
          className={active ? styles.notOnPhone : undefined}
          aria-expanded={settingsOpen}
          aria-controls={SETTINGS_ID}
          onClick={() => view.setState({ settingsOpen: !settingsOpen })}
        >
          {strings.settings}
        </Button>
        {/* It stays in its place, so that a second click on Train does not meet Stop there. */}
        <Button variant="primary" disabled={wrong || active || lessonGoesOn} onClick={onTrain}>
          {strings.train}
        </Button>
      </div>
    </section>
  );
}

function whatIsNamed(part: NamePart): string {
  return part.kind === 'number' ? part.setting : part.kind;
}

/** Names what would be trained, or what it waits for. */
function Draft({
  stores: { run: store, experiment, savedRuns },
}: {
  stores: Pick<TrainingStores, 'run' | 'experiment' | 'savedRuns'>;
}) {
  const strings = useStrings(nextRunStrings);
  const lessonGoesOn = useStore(store, (state) => state.lessonGoesOn);
  const engine = useStore(store, (state) => state.run.engine);
  const runs = useStore(savedRuns, (state) => state.runs);
  const preset = useStore(experiment, (state) => state.form.preset);
  const network = useStore(experiment, (state) => state.editing.network);
  const config = useStore(experiment, (state) => state.config);
  const wrongSettings = useStore(experiment, (state) => !state.locked && state.settingProblems.length > 0);
  const wrongNetwork = useStore(experiment, (state) => !state.locked && state.networkProblems.length > 0);
  const number = new Intl.NumberFormat(useLanguage());
  const duration = useDuration();
  const words = useRunWords();
  const { training, validation } = runSplit(config);
  const sound = !wrongSettings && !wrongNetwork;
  const name = sound ? words.experiment({ preset, network, config }) : strings.changed(PRESET_NAMES[preset]);
  const anEpoch = sound ? expectedEpoch({ network, config }, engine, runs) : null;
  const timeText = config.patience === null ? strings.estimate : strings.estimateAtMost;
  const named = new Set(sound ? nameOf({ preset, network, config }).parts.map(whatIsNamed) : []);
  const images = countOf(training) + countOf(validation);
  const facts = [
    ...(named.has('optimizer') ? [] : [OPTIMIZER_NAMES[config.optimizer]]),
    ...(named.has('epochs') ? [] : [strings.epochs(number.format(config.epochs), config.epochs)]),
    ...(named.has('imageCount') ? [] : [strings.images(number.format(images))]),
    ...(config.augmentation && !named.has('augmentation') ? [strings.augmented] : []),
    ...(anEpoch === null ? [] : [timeText(duration(runSeconds(config, anEpoch)))]),
  ];
  return (
    <>
      <p className={styles.name}>{strings.next(name)}</p>
      {sound && !lessonGoesOn && <p className={styles.facts}>{facts.join(' · ')}</p>}
      {lessonGoesOn && <p className={styles.facts}>{strings.lessonGoesOn}</p>}
      {!lessonGoesOn && wrongSettings && <p className={styles.wrong}>{strings.correctSettings}</p>}
      {!lessonGoesOn && !wrongSettings && wrongNetwork && (
        <p className={styles.wrong}>
          <span>{strings.correctNetwork}</span>
          <a href="#train/network">{strings.seeNetwork}</a>
        </p>
      )}
    </>
  );
}
