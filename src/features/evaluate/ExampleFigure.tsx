// Shows an image as figure 4 of the tutorial does, with what each model said of it and a button that puts it on the pad.

import type { Evaluated, ImageReading } from '../../domain/evaluation/evaluated.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';
import { probabilitiesOf } from '../../domain/reading/probabilities.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { ShareBars } from '../../ui/ShareBars.tsx';
import styles from './Gallery.module.css';
import { evaluateStrings } from './strings.ts';

/** @param index of the image in its set @param pixels 784 bytes, row-major @param label its true digit */
export type PlaceImage = (index: number, pixels: Uint8Array, label: number) => void;

interface ExampleFigureProps {
  evaluated: Evaluated;
  reading: ImageReading;
  /** Another model said this of the same image. */
  other?: ImageReading;
  onPlace: PlaceImage;
}

export function ExampleFigure({ evaluated, reading, other, onPlace }: ExampleFigureProps) {
  const strings = useStrings(evaluateStrings);
  const { index, label, predicted, confidence } = reading;
  const pixels = evaluated.images.pixels.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
  const shares = probabilitiesOf(evaluated.probabilities, index);
  const right = label === predicted;
  return (
    <li className={`${styles.figure} ${right ? '' : styles.wrong}`}>
      <GreyPicture
        values={pixels}
        side={IMAGE_SIDE}
        label={strings.picture(index, label, predicted, percent(confidence))}
        className={styles.picture}
      />
      <span className={styles.words} aria-hidden="true">
        <b>{strings.truth(label)}</b>
        <span className={styles.verdict}>{`${right ? '✓' : '✗'} ${predicted} · ${percent(confidence)}`}</span>
        {other && (
          <span className={styles.verdict}>
            {strings.otherModel(`${other.predicted === label ? '✓' : '✗'} ${other.predicted}`)}
          </span>
        )}
      </span>
      <ShareBars
        shares={shares}
        marked={label}
        wrong={!right}
        label={strings.ten(shares.map(percent).join(', '))}
      />
      <button
        type="button"
        className={styles.place}
        aria-label={strings.placeImage(index)}
        onClick={() => onPlace(index, pixels, label)}
      >
        {strings.place}
      </button>
    </li>
  );
}
