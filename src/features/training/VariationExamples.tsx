// What the augmentation in the form makes of training images: the plain ones above, varied ones below, as a run sees them.

import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { ExperimentStore } from '../../session/experiment-store.ts';
import type { VariationExamples as Examples } from '../../domain/augmenting/variation-examples.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { ExamplesStore } from './examples-store.ts';
import { settingsStrings } from './settings-strings.ts';
import styles from './Training.module.css';

const SIDE = 28;

interface VariationExamplesProps {
  experiment: ExperimentStore;
  store: ExamplesStore;
}

export function VariationExamples({ experiment, store }: VariationExamplesProps) {
  const strings = useStrings(settingsStrings);
  const sentence = useFailureSentence();
  const failure = useStore(store, (state) => state.failure);
  const config = useStore(experiment, (state) => state.config);
  const sound = useStore(experiment, (state) => state.settingProblems.length === 0);
  const examples = useStore(store, (state) => state.examples);
  const [shown, setShown] = useState(false);
  const settings = sound && config.augmentation ? JSON.stringify(config.augmentation) : null;
  useEffect(() => {
    if (shown && settings !== null) store.getState().show();
  }, [shown, settings, store]);
  return (
    <div className={styles.examples}>
      <Button onClick={() => (shown ? store.getState().show() : setShown(true))}>
        {strings.showExamples}
      </Button>
      {shown && failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
      {shown && examples && (
        <>
          <Rows rows={[examples.plain, ...examples.varied]} name={strings.examples} examples={examples} />
          <p className={styles.note}>{strings.examplesNote}</p>
          {examples.strangers && (
            <>
              <Rows rows={[examples.strangers]} name={strings.strangerExamples} examples={examples} />
              <p className={styles.note}>{strings.strangersNote}</p>
            </>
          )}
        </>
      )}
    </div>
  );
}

interface RowsProps {
  rows: readonly Uint8Array[];
  name: string;
  examples: Examples;
}

function Rows({ rows, name, examples: { columns } }: RowsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    rows.forEach((row, top) => {
      for (let column = 0; column < columns; column++) {
        const picture = new ImageData(SIDE, SIDE);
        for (let pixel = 0; pixel < SIDE * SIDE; pixel++) {
          const grey = row[column * SIDE * SIDE + pixel];
          picture.data.set([grey, grey, grey, 255], pixel * 4);
        }
        context?.putImageData(picture, column * (SIDE + 2), top * (SIDE + 2));
      }
    });
  }, [rows, columns]);
  return (
    <canvas
      ref={canvas}
      className={styles.exampleRows}
      role="img"
      aria-label={name}
      width={columns * (SIDE + 2) - 2}
      height={rows.length * (SIDE + 2) - 2}
    />
  );
}
