// One test image and its ten probabilities, as the tutorial prints them for its "8".

import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { TEST_IMAGES } from '../../domain/training-config.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { TestImage } from '../../protocol/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { trainingStrings } from './strings.ts';
import styles from './Training.module.css';
import type { TrainingStore } from './training-store.ts';

export function ShowTestImage({ store }: { store: TrainingStore }) {
  const strings = useStrings(trainingStrings);
  const ready = useStore(store, (state) => state.run.phase === 'ended');
  const image = useStore(store, (state) => state.testImage);
  const [text, setText] = useState('');
  const id = useId();
  if (!ready) return null;
  const typed = Number(text);
  const random = text.trim() === '';
  const wrong = !random && !(Number.isInteger(typed) && typed >= 0 && typed < TEST_IMAGES);
  return (
    <div className={styles.testImage}>
      <div className={styles.testImageRow}>
        <Button disabled={wrong} onClick={() => store.getState().showTestImage(random ? null : typed)}>
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
        <span id={`${id}-help`} className={wrong ? styles.wrong : styles.note}>
          {wrong ? strings.testImageWrong : strings.testImageHelp}
        </span>
      </div>
      {image && <ShownImage image={image} />}
    </div>
  );
}

function ShownImage({ image }: { image: TestImage }) {
  const strings = useStrings(trainingStrings);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const picture = new ImageData(28, 28);
    image.pixels.forEach((grey, index) => picture.data.set([grey, grey, grey, 255], index * 4));
    canvas.current?.getContext('2d')?.putImageData(picture, 0, 0);
  }, [image]);
  const predicted = image.probabilities.indexOf(Math.max(...image.probabilities));
  return (
    <div className={styles.shown}>
      <canvas
        ref={canvas}
        className={styles.shownPicture}
        width={28}
        height={28}
        role="img"
        aria-label={strings.testImage(image.index)}
      />
      <div>
        <p>
          {strings.testImage(image.index)}. <strong>{strings.testImageAnswer(image.label, predicted)}</strong>
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
