// Shows what in the drawing speaks for a digit, beside a test of it, in which parts of the drawing are covered and the model is
// asked again.

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { DIGITS } from '../../domain/image/digit-images.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { HeatPicture, largestSize } from './HeatPicture.tsx';
import { Legend } from './Legend.tsx';
import styles from './LookInside.module.css';
import type { LookStore } from './look-store.ts';
import { lookStrings } from './strings.ts';

interface EvidenceViewProps {
  store: LookStore;
  /** Says whether there is ink to ask about. */
  drawn: boolean;
}

export function EvidenceView({ store, drawn }: EvidenceViewProps) {
  const strings = useStrings(lookStrings);
  const explained = useStore(store, (state) => state.explained);
  const asked = useStore(store, (state) => state.asked);
  return (
    <div>
      <fieldset className={styles.digits}>
        <legend>{strings.whichDigit}</legend>
        <label>
          <input
            type="radio"
            name="asked-digit"
            checked={asked === null}
            onChange={() => store.getState().ask(null)}
          />
          <span>{strings.theAnswer}</span>
        </label>
        {DIGITS.map((digit) => (
          <label key={digit}>
            <input
              type="radio"
              name="asked-digit"
              checked={asked === digit}
              onChange={() => store.getState().ask(digit)}
            />
            <span>{digit}</span>
          </label>
        ))}
      </fieldset>
      {!drawn && <p className={styles.note}>{strings.drawFirst}</p>}
      {drawn && !explained && <p className={styles.note}>{strings.waiting}</p>}
      {explained && (
        <>
          <p className={styles.finding} aria-live="polite">
            {strings.finding(
              explained.explanation.digit,
              percent(explained.explanation.probability),
              explained.explanation.marked.length,
              percent(explained.explanation.withoutMarked),
              percent(explained.explanation.withoutOthers),
            )}
          </p>
          <div className={styles.pictures}>
            <Picture
              name={strings.saliency}
              text={strings.saliencyNote}
              values={explained.explanation.attribution}
              signed
              // Otherwise a few pixels far above the others would leave those in the dark.
              full={largestSize(explained.explanation.attribution) / 2}
            >
              <Legend />
            </Picture>
            <Picture
              name={strings.occlusion}
              text={strings.occlusionNote}
              values={explained.explanation.occlusion}
              signed
            >
              <Legend />
            </Picture>
            <Picture
              name={strings.marked}
              text={strings.markedNote}
              values={explained.ink}
              full={2}
              marked={explained.explanation.marked}
            />
            <Picture name={strings.drawing} text={strings.drawingNote} values={explained.ink} full={1} />
          </div>
        </>
      )}
    </div>
  );
}

interface PictureProps {
  name: string;
  text: string;
  values: ArrayLike<number>;
  signed?: boolean;
  full?: number;
  marked?: readonly number[];
  children?: ReactNode;
}

function Picture({ name, text, values, signed = false, full, marked, children }: PictureProps) {
  return (
    <figure className={styles.picture}>
      <HeatPicture
        values={values}
        height={IMAGE_SIDE}
        width={IMAGE_SIDE}
        signed={signed}
        full={full}
        marked={marked}
        label={name}
        className={styles.big}
      />
      <figcaption>
        <b>{name}</b> <span>{text}</span> {children}
      </figcaption>
    </figure>
  );
}
