// Shows what an evaluation found: the matrix beside the images behind each of its cells, then scores and calibration, then the
// comparison with another model.

import { useMemo, useRef, useState } from 'react';
import { calibrate } from '../../domain/evaluation/calibration.ts';
import type { Choice } from '../../domain/evaluation/choose-readings.ts';
import { confusionMatrix, digitScores } from '../../domain/evaluation/confusion.ts';
import { readAll, type Evaluated } from '../../domain/evaluation/evaluated.ts';
import { CalibrationChart } from './CalibrationChart.tsx';
import { Compare, type Comparison } from './Compare.tsx';
import { ConfusionMatrix } from './ConfusionMatrix.tsx';
import styles from './Evaluate.module.css';
import type { PlaceImage } from './ExampleFigure.tsx';
import { Gallery } from './Gallery.tsx';
import { ScoresTable } from './ScoresTable.tsx';

interface FindingsProps {
  evaluated: Evaluated;
  comparison: Comparison;
  onPlace: PlaceImage;
}

export function Findings({ evaluated, comparison, onPlace }: FindingsProps) {
  const images = useRef<HTMLDivElement>(null);
  const [choice, choose] = useState<Choice>({ order: 'confident-mistakes', label: null, predicted: null });
  const found = useMemo(() => {
    const readings = readAll(evaluated);
    const counts = confusionMatrix(readings);
    return { readings, counts, scores: digitScores(counts), calibration: calibrate(readings) };
  }, [evaluated]);
  const { label, predicted } = choice;

  return (
    <>
      <div className={styles.columns}>
        <ConfusionMatrix
          counts={found.counts}
          chosen={label !== null && predicted !== null ? { label, predicted } : null}
          onChoose={(trueDigit, called) => {
            choose({ order: 'in-order', label: trueDigit, predicted: called });
            // On a narrow screen the images lie below the matrix.
            images.current?.scrollIntoView({ block: 'nearest' });
          }}
        />
        <div className={styles.images}>
          <div ref={images} className={styles.firstImages} />
          <Gallery
            evaluated={evaluated}
            readings={found.readings}
            choice={choice}
            onChoose={choose}
            onPlace={onPlace}
          />
        </div>
      </div>
      <div className={styles.beside}>
        <ScoresTable scores={found.scores} />
        <CalibrationChart calibration={found.calibration} />
      </div>
      <Compare evaluated={evaluated} comparison={comparison} onPlace={onPlace} />
    </>
  );
}
