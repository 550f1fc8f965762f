// Chapter 4: the learner's own curves, and beside them those of a run that overfits on purpose.

import { useState } from 'react';
import { useStore } from 'zustand';
import { OVERFITTING, TUTORIAL_END } from '../../../domain/lesson/lesson-runs.ts';
import { isActive } from '../../../domain/run/run.ts';
import { chapterStrings } from '../../../features/lesson/chapter-strings.ts';
import { figureStrings } from '../../../features/lesson/figure-strings.ts';
import lesson from '../../../features/lesson/Lesson.module.css';
import { LossFigure } from '../../../features/lesson/LossFigure.tsx';
import { ownEnd } from '../../../features/lesson/own-end.ts';
import { useStrings } from '../../../i18n/strings.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Page } from '../../compose-page.ts';
import { deedStrings } from './deed-strings.ts';
import { trainAside } from './train-aside.ts';
import { useLessonRuns } from './use-lesson-runs.ts';
import { useTrainingText } from './use-training-text.ts';

export function LossDeed({ page }: { page: Page }) {
  const strings = useStrings(deedStrings);
  const figures = useStrings(figureStrings);
  const { action } = useStrings(chapterStrings)[4];
  const busy = useStore(page.run, (state) => isActive(state.run) || state.lessonGoesOn);
  const training = useTrainingText(page);
  const { own, overfit } = useLessonRuns(page);
  const [said, say] = useState('');
  const train = async () => {
    say('');
    const isBack = await trainAside(page, OVERFITTING);
    say(isBack ? strings.overfitDone : strings.overfitStays);
  };
  const lowest = overfit?.epochs.find(({ epoch }) => epoch === overfit.bestEpoch);
  const last = overfit?.epochs.at(-1);
  const overfitNote =
    overfit?.end && lowest && last
      ? figures.overfitEnd(
          lowest.epoch,
          lowest.valLoss.toFixed(3),
          last.valLoss.toFixed(3),
          last.loss.toFixed(3),
        )
      : '';
  return (
    <div>
      <div className={lesson.row}>
        <Button variant="primary" disabled={busy} onClick={() => void train()}>
          {action}
        </Button>
      </div>
      <p role="status" className={lesson.said}>
        {training || said}
      </p>
      <div className={lesson.figures}>
        <LossFigure
          title={figures.yours}
          epochs={own?.epochs ?? []}
          leastEpochs={TUTORIAL_END.epoch}
          tutorial
          note={ownEnd(own, figures)}
        />
        <LossFigure
          title={figures.overfit}
          epochs={overfit?.epochs ?? []}
          leastEpochs={OVERFITTING.config.epochs}
          note={overfitNote}
        />
      </div>
    </div>
  );
}
