// Shows what an evaluation found: figures first, then the matrix beside scores and calibration, then the images.

import { useMemo, useRef, useState } from 'react';
import { calibrate } from '../../domain/evaluation/calibration.ts';
import type { Choice } from '../../domain/evaluation/choose-readings.ts';
import { confusionMatrix, digitScores } from '../../domain/evaluation/confusion.ts';
import { accuracyOf, meanLoss, readAll, type Evaluated } from '../../domain/evaluation/evaluated.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { CalibrationChart } from './CalibrationChart.tsx';
import { Compare, type Comparison } from './Compare.tsx';
import { ConfusionMatrix } from './ConfusionMatrix.tsx';
import styles from './Evaluate.module.css';
import { finePercent } from './figures.ts';
import { Gallery } from './Gallery.tsx';
import { ScoresTable } from './ScoresTable.tsx';
import { evaluateStrings } from './strings.ts';

interface FindingsProps {
  evaluated: Evaluated;
  comparison: Comparison;
  onPlace(pixels: Uint8Array): void;
}

export function Findings({ evaluated, comparison, onPlace }: FindingsProps) {
  const strings = useStrings(evaluateStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const images = useRef<HTMLDivElement>(null);
  const [choice, choose] = useState<Choice>({ order: 'confident-mistakes', label: null, predicted: null });
  const found = useMemo(() => {
    const readings = readAll(evaluated);
    const counts = confusionMatrix(readings);
    return {
      readings,
      counts,
      scores: digitScores(counts),
      calibration: calibrate(readings),
      accuracy: accuracyOf(readings),
      loss: meanLoss(evaluated),
    };
  }, [evaluated]);
  const all = found.readings.length;
  const { label, predicted } = choice;

  return (
    <>
      <dl className={styles.figures}>
        <Figure name={strings.accuracy} value={finePercent(found.accuracy)} />
        <Figure name={strings.loss} value={found.loss.toFixed(4)} />
        <Figure name={strings.mistakes} value={number.format(Math.round((1 - found.accuracy) * all))} />
        {evaluated.refused !== null && (
          <Figure name={strings.refused} value={number.format(evaluated.refused)} />
        )}
        <Figure name={strings.images} value={number.format(all)} />
        <Figure name={strings.took} value={`${(evaluated.milliseconds / 1000).toFixed(2)} s`} />
      </dl>
      {evaluated.refused !== null && <p className={styles.note}>{strings.refusedNote}</p>}
      <div className={styles.columns}>
        <ConfusionMatrix
          counts={found.counts}
          chosen={label !== null && predicted !== null ? { label, predicted } : null}
          onChoose={(trueDigit, called) => {
            choose({ order: 'in-order', label: trueDigit, predicted: called });
            images.current?.scrollIntoView({ block: 'nearest' });
          }}
        />
        <div className={styles.beside}>
          <ScoresTable scores={found.scores} />
          <CalibrationChart calibration={found.calibration} />
        </div>
      </div>
      <div ref={images}>
        <Gallery
          evaluated={evaluated}
          readings={found.readings}
          choice={choice}
          onChoose={choose}
          onPlace={onPlace}
        />
      </div>
      <Compare evaluated={evaluated} comparison={comparison} onPlace={onPlace} />
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
