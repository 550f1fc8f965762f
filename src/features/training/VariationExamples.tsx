// What the augmentation in the form makes of training images: the plain ones above, varied ones below, as a run sees them.

import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { VariationExamples as Examples } from '../../domain/augmenting/variation-examples.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';
import { Button } from '../../ui/Button.tsx';
import { greySquare, paintPicture } from '../../ui/paint-picture.ts';
import { parseSettings } from './parse-settings.ts';
import { settingsStrings } from './settings-strings.ts';
import styles from './Training.module.css';
import type { TrainingStore } from './training-store.ts';

/** From one image to the next, in pixels. */
const PITCH = IMAGE_SIDE + 2;

export function VariationExamples({ store }: { store: TrainingStore }) {
  const strings = useStrings(settingsStrings);
  const form = useStore(store, (state) => state.form);
  const examples = useStore(store, (state) => state.examples);
  const [shown, setShown] = useState(false);
  const { config, problems } = parseSettings(form);
  const settings = problems.length === 0 && config.augmentation ? JSON.stringify(config.augmentation) : null;
  useEffect(() => {
    if (shown && settings !== null) store.getState().showExamples();
  }, [shown, settings, store]);
  return (
    <div className={styles.examples}>
      <Button onClick={() => (shown ? store.getState().showExamples() : setShown(true))}>
        {strings.showExamples}
      </Button>
      {shown && examples && (
        <>
          <Rows rows={[examples.plain, ...examples.varied]} name={strings.examples} examples={examples} />
          <p className={styles.note}>{strings.examplesNote}</p>
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
