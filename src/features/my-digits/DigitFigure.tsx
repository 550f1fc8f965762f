// Shows a kept digit as figure 4 of the tutorial does: its picture, the predicted digit in the corner, ten probabilities below.

import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { ShareBars } from '../../ui/ShareBars.tsx';
import styles from './DigitFigure.module.css';
import type { ReadDigit } from './read-kept.ts';
import { myDigitsStrings } from './strings.ts';

interface DigitFigureProps {
  read: ReadDigit;
  /** It is the place of the digit in its group, counted from 1. */
  number: number;
  onDelete(): void;
}

export function DigitFigure({ read, number, onDelete }: DigitFigureProps) {
  const strings = useStrings(myDigitsStrings);
  const { digit, probabilities, predicted, right } = read;
  const share = percent(probabilities && predicted !== null ? probabilities[predicted] : 0);
  const reading = predicted === null ? '' : strings.readingOf(predicted, share);
  const wrong = predicted !== null && !right;
  return (
    <li className={`${styles.figure} ${wrong ? styles.wrong : ''}`}>
      <div className={styles.frame}>
        <GreyPicture
          values={digit.picture}
          side={IMAGE_SIDE}
          label={strings.picture(digit.label, reading)}
          className={styles.picture}
        />
        <span className={styles.corner} aria-hidden="true">
          {predicted}
        </span>
        <button
          type="button"
          className={styles.delete}
          aria-label={strings.delete(digit.label, number)}
          onClick={onDelete}
        >
          ×
        </button>
      </div>
      <ShareBars shares={probabilities} marked={digit.label} wrong={wrong} />
      <span className={styles.mark} aria-hidden="true">
        {predicted === null ? '…' : right ? strings.rightMark(share) : strings.wrongMark(predicted)}
      </span>
    </li>
  );
}
