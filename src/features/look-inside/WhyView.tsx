// Shows which ink speaks for a digit, beside a test of that: parts of the drawing are covered and the model is asked again.

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { DIGITS } from '../../domain/image/digit-images.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import type { Explanation } from '../../domain/inside/cover.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { HeatPicture, largestSize } from './HeatPicture.tsx';
import { Legend } from './Legend.tsx';
import type { LookStore } from './look-store.ts';
import { lookStrings } from './strings.ts';
import styles from './Why.module.css';

interface WhyViewProps {
  store: LookStore;
  /** Says whether there is ink to ask about. */
  drawn: boolean;
}

const BLANK = new Float32Array(0);

export function WhyView({ store, drawn }: WhyViewProps) {
  const strings = useStrings(lookStrings);
  const explained = useStore(store, (state) => state.explained);
  const asked = useStore(store, (state) => state.asked);
  const attribution = explained?.explanation.attribution ?? BLANK;
  const ink = explained?.ink ?? BLANK;
  return (
    <div className={styles.why}>
      <fieldset className={styles.digits}>
        <legend>{strings.whichDigit}</legend>
        {[null, ...DIGITS].map((digit) => (
          <label key={digit}>
            <input
              type="radio"
              name="asked-digit"
              checked={asked === digit}
              onChange={() => store.getState().ask(digit)}
            />
            <span>{digit ?? strings.theAnswer}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.test} aria-live="polite">
        {explained ? (
          <Test explanation={explained.explanation} />
        ) : (
          <p className={styles.note}>{drawn ? strings.waiting : strings.drawFirst}</p>
        )}
      </div>
      <div className={styles.pictures}>
        <Picture
          name={strings.saliency}
          text={strings.saliencyNote}
          values={attribution}
          signed
          // Otherwise a few pixels far above the others would leave those in the dark.
          full={largestSize(attribution) / 2}
        >
          <Legend of="evidence" />
        </Picture>
        <Picture
          name={strings.occlusion}
          text={strings.occlusionNote}
          values={explained?.explanation.occlusion ?? BLANK}
          signed
        >
          <Legend of="evidence" />
        </Picture>
        <Picture
          name={strings.marked}
          text={strings.markedNote}
          values={ink}
          full={2}
          marked={explained?.explanation.marked}
        />
        <Picture name={strings.drawing} text={strings.drawingNote} values={ink} full={1} />
      </div>
    </div>
  );
}

/** Shows the probability of the digit before and after parts of its ink are covered. */
function Test({ explanation }: { explanation: Explanation }) {
  const strings = useStrings(lookStrings);
  const { digit, probability, marked, withoutMarked, withoutOthers } = explanation;
  const rows = [
    [strings.asDrawn, probability],
    [strings.withoutMarked(marked.length), withoutMarked],
    [strings.withoutOthers(marked.length), withoutOthers],
  ] as const;
  return (
    <>
      <h3>{strings.probabilityOf(digit)}</h3>
      <dl className={styles.rows}>
        {rows.map(([name, share]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{percent(share)}</dd>
            <dd className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${share * 100}%` }} />
            </dd>
          </div>
        ))}
      </dl>
    </>
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
