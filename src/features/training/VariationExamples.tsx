// Shows what the augmentation in the form makes of training images: the plain ones above, varied ones below, as a run sees them.

import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { ExperimentStore } from '../../session/experiment-store.ts';
import type { VariationExamples as Examples } from '../../domain/augmenting/variation-examples.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';
import { Button } from '../../ui/Button.tsx';
import { greySquare, paintPicture } from '../../ui/paint-picture.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { ExamplesStore } from './examples-store.ts';
import { settingsStrings } from './settings-strings.ts';
import styles from './SettingsFields.module.css';

/** Images stand this many pixels apart, from left edge to left edge. */
const PITCH = IMAGE_SIDE + 2;

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
          {examples.styled.length > 0 && (
            <>
              <Rows rows={examples.styled} name={strings.styleExamples} examples={examples} />
              <p className={styles.note}>{strings.stylesNote}</p>
            </>
          )}
          {examples.nonDigits && (
            <>
              <Rows rows={[examples.nonDigits]} name={strings.nonDigitExamples} examples={examples} />
              <p className={styles.note}>{strings.nonDigitsNote}</p>
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
    rows.forEach((row, at) => {
      for (let column = 0; column < columns; column++) {
        const picture = greySquare(row, IMAGE_SIDE, column * IMAGE_PIXELS);
        paintPicture(canvas.current, picture, column * PITCH, at * PITCH);
      }
    });
  }, [rows, columns]);
  return (
    <canvas
      ref={canvas}
      className={styles.exampleRows}
      role="img"
      aria-label={name}
      width={columns * PITCH - 2}
      height={rows.length * PITCH - 2}
    />
  );
}
