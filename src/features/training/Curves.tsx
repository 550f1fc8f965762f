// Shows the present run: its result, its curves, the epoch that answers, its log, and a test image as the tutorial shows its 8.

import { useId } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import { chartStrings } from './chart-strings.ts';
import styles from './Curves.module.css';
import { EpochSlider } from './EpochSlider.tsx';
import { HistoryCharts } from './HistoryCharts.tsx';
import { RunHeadline } from './RunHeadline.tsx';
import { ShowTestImage } from './ShowTestImage.tsx';
import { TrainingLog } from './TrainingLog.tsx';
import type { TrainingStores } from './training-stores.ts';

interface CurvesProps {
  stores: TrainingStores;
  /** Brings a person to the pad. */
  onDraw(): void;
}

export function Curves({ stores, onDraw }: CurvesProps) {
  const strings = useStrings(chartStrings);
  const tableId = useId();
  const { run } = stores;
  const ended = useStore(run, (state) => state.run.phase === 'ended');
  const warped = useStore(run, (state) => state.run.epochs.some((record) => record.warpedLoss !== undefined));
  return (
    <div className={styles.curves}>
      <RunHeadline stores={stores} onDraw={onDraw} />
      <HistoryCharts stores={stores} tableId={tableId} />
      <EpochSlider stores={stores} />
      <TrainingLog store={run} tableId={tableId} />
      {ended && <ShowTestImage store={stores.testImage} />}
      <div className={styles.questions}>
        <Question question={strings.lossQuestion} answer={strings.lossNote} />
        {warped && <Question question={strings.warpedQuestion} answer={strings.warpedNote} />}
      </div>
    </div>
  );
}

function Question({ question, answer }: { question: string; answer: string }) {
  return (
    <details>
      <summary>{question}</summary>
      <p>{answer}</p>
    </details>
  );
}
