// Chapter 3: the next run is trained, on few of its images first, and its log grows.

import { useStore } from 'zustand';
import { PRESET_NAMES } from '../../../domain/experiment/presets.ts';
import { FEW_IMAGES } from '../../../domain/lesson/lesson-runs.ts';
import { isActive } from '../../../domain/run/run.ts';
import { chapterStrings } from '../../../features/lesson/chapter-strings.ts';
import { CompileAndFit } from '../../../features/lesson/CompileAndFit.tsx';
import { FitLog } from '../../../features/lesson/FitLog.tsx';
import lesson from '../../../features/lesson/Lesson.module.css';
import { noBreak } from '../../../features/lesson/no-break.ts';
import { useDuration } from '../../../i18n/duration.ts';
import { useLanguage, useStrings } from '../../../i18n/strings.ts';
import { soundExperiment } from '../../../session/experiment-store.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Page } from '../../compose-page.ts';
import { deedStrings } from './deed-strings.ts';
import { useExpectedSeconds } from './use-expected-seconds.ts';
import { useLessonRuns } from './use-lesson-runs.ts';
import { useTrainingText } from './use-training-text.ts';

export function FitDeed({ page }: { page: Page }) {
  const strings = useStrings(deedStrings);
  const { action } = useStrings(chapterStrings)[3];
  const number = new Intl.NumberFormat(useLanguage());
  const sound = useStore(page.experiment, (state) => soundExperiment(state) !== null);
  const { preset } = useStore(page.experiment, (state) => state.form);
  const config = useStore(page.experiment, (state) => state.config);
  const seconds = useExpectedSeconds(page);
  const duration = useDuration();
  const busy = useStore(page.run, (state) => isActive(state.run) || state.lessonGoesOn);
  const training = useTrainingText(page);
  const { own } = useLessonRuns(page);
  const stoppedEarly = useStore(
    page.run,
    ({ run }) => run.result?.reason === 'stopped' && run.epochs.length === 0,
  );
  const { imageCount, epochs } = config;
  const [few, all] = [FEW_IMAGES, imageCount].map((images) => number.format(images));
  const isLong = imageCount > FEW_IMAGES;
  const next = () => {
    if (!sound) return strings.wrongSettings;
    if (stoppedEarly) return strings.stoppedEarly;
    const times = [...(isLong ? [FEW_IMAGES] : []), imageCount].map((images) => {
      const time = seconds({ imageCount: images });
      return time === null ? null : strings.takesAtMost(number.format(images), duration(time));
    });
    if (!times.includes(null)) return times.join(' ');
    return isLong ? strings.fewIsQuick(few, all) : strings.nextRun(PRESET_NAMES[preset], all, epochs);
  };
  return (
    <div>
      <div className={lesson.row}>
        {isLong && (
          <Button variant="primary" disabled={busy || !sound} onClick={() => trainFew(page)}>
            {strings.trainFew(few)}
          </Button>
        )}
        <Button
          variant={isLong ? 'plain' : 'primary'}
          disabled={busy || !sound}
          onClick={() => page.run.getState().train()}
        >
          {isLong ? strings.trainAll(all) : action}
        </Button>
      </div>
      <p role="status" className={lesson.said}>
        {noBreak(training || next())}
      </p>
      <CompileAndFit config={config} />
      <FitLog run={own} />
    </div>
  );
}

/** The settings of the next run stay as they are, so that all its images are the next step. */
function trainFew({ experiment, run }: Page): void {
  const next = soundExperiment(experiment.getState());
  if (next)
    void run.getState().trainThis({ ...next, config: { ...next.config, imageCount: FEW_IMAGES } }, null);
}
