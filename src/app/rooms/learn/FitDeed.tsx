// Chapter 3: the next run is trained, and its log grows.

import { useStore } from 'zustand';
import { PRESET_NAMES } from '../../../domain/experiment/presets.ts';
import { FEW_IMAGES } from '../../../domain/lesson/lesson-runs.ts';
import { isActive } from '../../../domain/run/run.ts';
import { chapterStrings } from '../../../features/lesson/chapter-strings.ts';
import { CompileAndFit } from '../../../features/lesson/CompileAndFit.tsx';
import { FitLog } from '../../../features/lesson/FitLog.tsx';
import lesson from '../../../features/lesson/Lesson.module.css';
import { useLanguage, useStrings } from '../../../i18n/strings.ts';
import { soundExperiment } from '../../../session/experiment-store.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Page } from '../../compose-page.ts';
import { deedStrings } from './deed-strings.ts';
import { useLessonRuns } from './use-lesson-runs.ts';
import { useTrainingText } from './use-training-text.ts';

export function FitDeed({ page }: { page: Page }) {
  const strings = useStrings(deedStrings);
  const { action } = useStrings(chapterStrings)[3];
  const number = new Intl.NumberFormat(useLanguage());
  const sound = useStore(page.experiment, (state) => soundExperiment(state) !== null);
  const { preset } = useStore(page.experiment, (state) => state.form);
  const config = useStore(page.experiment, (state) => state.config);
  const { imageCount, epochs } = config;
  const busy = useStore(page.run, (state) => isActive(state.run) || state.lessonGoesOn);
  const training = useTrainingText(page);
  const { own } = useLessonRuns(page);
  const next = strings.nextRun(PRESET_NAMES[preset], number.format(imageCount), epochs);
  return (
    <div>
      <div className={lesson.row}>
        <Button variant="primary" disabled={busy || !sound} onClick={() => page.run.getState().train()}>
          {action}
        </Button>
        {imageCount > FEW_IMAGES && (
          <Button
            disabled={busy}
            onClick={() => page.experiment.getState().setText('imageCount', String(FEW_IMAGES))}
          >
            {strings.fewImages}
          </Button>
        )}
        <span role="status">{training || (sound ? next : strings.wrongSettings)}</span>
      </div>
      <CompileAndFit config={config} />
      <FitLog run={own} />
    </div>
  );
}
