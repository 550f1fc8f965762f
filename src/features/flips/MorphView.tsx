// Turns the present drawing into a kept digit by a slider, and marks where on the way the answer changes.

import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { bytesOfInk, IMAGE_SIDE } from '../../domain/image/ink.ts';
import type { KeptDigit } from '../../domain/kept/kept-digit.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import styles from './Flips.module.css';
import { MORPH_PLACES, type MorphRead, type MorphStore } from './morph-store.ts';
import { flipsStrings } from './strings.ts';

interface MorphViewProps {
  store: MorphStore;
  drawing: PresentDrawingStore;
  digits: readonly KeptDigit[];
}

export function MorphView({ store, drawing, digits }: MorphViewProps) {
  const strings = useStrings(flipsStrings);
  const sentence = useFailureSentence();
  const id = useId();
  const drawn = useStore(drawing, (state) => state.ink !== null);
  const target = useStore(store, (state) => state.target);
  const read = useStore(store, (state) => state.read);
  const failure = useStore(store, (state) => state.failure);
  const choose = (chosen: string) => {
    const digit = digits.find((each) => each.id === chosen);
    if (digit) void store.getState().choose(digit);
  };
  return (
    <section aria-label={strings.morphTitle}>
      <p className={styles.note}>{strings.morphNote}</p>
      {digits.length === 0 || !drawn ? (
        <p className={styles.note}>{drawn ? strings.noKept : strings.draw}</p>
      ) : (
        <div className={styles.row}>
          <label htmlFor={id}>{strings.morphTo}</label>
          <select id={id} value={target ?? ''} onChange={(event) => choose(event.target.value)}>
            <option value="" disabled>
              –
            </option>
            {digits.map((digit, index) => (
              <option key={digit.id} value={digit.id}>
                {strings.kept(digit.label, index + 1)}
              </option>
            ))}
          </select>
        </div>
      )}
      {failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
      {read && <MorphWay key={target} read={read} />}
    </section>
  );
}

function MorphWay({ read }: { read: MorphRead }) {
  const strings = useStrings(flipsStrings);
  const id = useId();
  const [place, setPlace] = useState(0);
  const { inks, probabilities, digits, changes } = read;
  const digit = digits[place];
  const way = percent(place / (MORPH_PLACES - 1));
  return (
    <div className={styles.way}>
      <GreyPicture
        values={bytesOfInk(inks[place])}
        side={IMAGE_SIDE}
        label={strings.morphPicture(way)}
        className={styles.picture}
      />
      <div>
        <label htmlFor={id}>{strings.share}</label>
        <input
          id={id}
          type="range"
          className={styles.slider}
          min={0}
          max={MORPH_PLACES - 1}
          value={place}
          aria-valuetext={way}
          onChange={(event) => setPlace(Number(event.target.value))}
        />
        <output htmlFor={id}>{strings.readAs(digit, percent(probabilities[place][digit]))}</output>
        <ul className={styles.changes}>
          {changes.map(({ from, to, share }) => (
            <li key={share}>{strings.changes(from, to, percent(share))}</li>
          ))}
          {changes.length === 0 && <li>{strings.noChange(digits[0])}</li>}
        </ul>
      </div>
    </div>
  );
}
