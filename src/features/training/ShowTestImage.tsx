// Shows a test image with its ten probabilities, as the tutorial prints them for its "8".

import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { argMax } from '../../domain/arg-max.ts';
import { isWithin } from '../../domain/bounds.ts';
import { TEST_IMAGES } from '../../domain/experiment/splits.ts';
import { writtenNumber } from '../../domain/experiment/written-number.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { useTwoReadings } from '../../i18n/two-readings.ts';
import type { TestImage } from '../../protocol/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import styles from './ShowTestImage.module.css';
import { testImageStrings } from './test-image-strings.ts';
import type { TestImageStore } from './test-image-store.ts';
import training from './Training.module.css';

const NUMBERS = { min: 0, max: TEST_IMAGES - 1, integer: true };

export function ShowTestImage({ store }: { store: TestImageStore }) {
  const strings = useStrings(testImageStrings);
  const image = useStore(store, (state) => state.image);
  const failure = useStore(store, (state) => state.failure);
  const sentence = useFailureSentence();
  const twoReadings = useTwoReadings();
  const [text, setText] = useState('');
  const id = useId();
  const { value, readings } = writtenNumber(text, NUMBERS);
  const random = text.trim() === '';
  const wrong = !random && !isWithin(value, NUMBERS);
  const correction = readings ? twoReadings(readings) : strings.testImageWrong;
  return (
    <div className={styles.testImage}>
      <div className={styles.testImageRow}>
        <Button disabled={wrong} onClick={() => store.getState().show(random ? null : value)}>
          {strings.showTestImage}
        </Button>
        <label htmlFor={id}>{strings.testImageNumber}</label>
        <input
          id={id}
          className={styles.shortInput}
          inputMode="numeric"
          value={text}
          aria-describedby={`${id}-help`}
          aria-invalid={wrong}
          onChange={(event) => setText(event.target.value)}
        />
        <span id={`${id}-help`} className={wrong ? training.wrong : training.note}>
          {wrong ? correction : strings.testImageHelp}
        </span>
      </div>
      {failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
      {image && <ShownImage image={image} />}
    </div>
  );
}

function ShownImage({ image }: { image: TestImage }) {
  const strings = useStrings(testImageStrings);
  const predicted = argMax(image.probabilities);
  return (
    <div className={styles.shown}>
      <GreyPicture
        values={image.pixels}
        side={IMAGE_SIDE}
        label={strings.testImage(image.index)}
        className={styles.shownPicture}
      />
      <div>
        <p>
          <span>{strings.testImageIs(image.index)}</span>{' '}
          <strong>{strings.testImageAnswer(image.label, predicted)}</strong>
        </p>
        <ol className={styles.shares} start={0}>
          {image.probabilities.map((share, digit) => (
            <li key={digit} className={digit === predicted ? styles.largest : undefined}>
              <span>{digit}</span>
              <span>{share.toFixed(4)}</span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
