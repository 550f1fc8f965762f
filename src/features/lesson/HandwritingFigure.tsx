// Figure 4: the learner's own digits in greys and in two values, each with the predicted digit in its corner and the ten
// probabilities under it.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { ShareBars } from '../../ui/ShareBars.tsx';
import { figureStrings } from './figure-strings.ts';
import type { HandwritingStore, HandwrittenDigit, ReadPicture } from './handwriting-store.ts';
import styles from './HandwritingFigure.module.css';

export function HandwritingFigure({ store }: { store: HandwritingStore }) {
  const strings = useStrings(figureStrings);
  const sentence = useFailureSentence();
  const digits = useStore(store, (state) => state.digits);
  const failure = useStore(store, (state) => state.failure);
  useEffect(() => store.getState().watch(), [store]);
  const right = (which: 'grey' | 'two') =>
    digits.filter((digit) => digit[which].predicted === digit.label).length;
  return (
    <div className={styles.figure}>
      {failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
      {digits.length === 0 ? (
        <p className={styles.empty}>{strings.noDigits}</p>
      ) : (
        <ul className={styles.list}>
          {digits.map((digit) => (
            <Pair key={digit.id} digit={digit} />
          ))}
        </ul>
      )}
      <p role="status" className={styles.note}>
        {digits.length === 0 ? '' : strings.handwritingNote(right('grey'), right('two'), digits.length)}
      </p>
    </div>
  );
}

function Pair({ digit: { label, grey, two } }: { digit: HandwrittenDigit }) {
  const strings = useStrings(figureStrings);
  const reading = ({ predicted, probabilities }: ReadPicture) =>
    predicted === null || !probabilities ? '' : strings.readAs(predicted, percent(probabilities[predicted]));
  return (
    <li className={styles.pair}>
      <OnePicture
        label={label}
        read={grey}
        caption={strings.grey}
        name={strings.greyPicture(label, reading(grey))}
      />
      <OnePicture
        label={label}
        read={two}
        caption={strings.two}
        name={strings.twoPicture(label, reading(two))}
      />
    </li>
  );
}

interface OnePictureProps {
  label: number;
  read: ReadPicture;
  caption: string;
  name: string;
}

function OnePicture({ label, read: { picture, probabilities, predicted }, caption, name }: OnePictureProps) {
  const wrong = predicted !== null && predicted !== label;
  return (
    <div className={`${styles.one} ${wrong ? styles.wrong : ''}`}>
      <div className={styles.frame}>
        <GreyPicture values={picture} side={IMAGE_SIDE} label={name} className={styles.picture} />
        <span className={styles.corner} aria-hidden="true">
          {predicted ?? '…'}
        </span>
      </div>
      <ShareBars shares={probabilities} marked={label} wrong={wrong} />
      <span className={styles.caption}>{caption}</span>
    </div>
  );
}
