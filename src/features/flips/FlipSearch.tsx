// Searches, when asked, for the smallest changes that flip the present answer, and shows them beside the drawing.

import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { FlippedFigure } from './FlippedFigure.tsx';
import styles from './Flips.module.css';
import type { FlipsStore } from './flips-store.ts';
import { flipsStrings } from './strings.ts';

interface FlipSearchProps {
  store: FlipsStore;
  drawing: PresentDrawingStore;
  /** Says whether the drawing is read as one digit; what is none has no answer that could flip. */
  isDigit: boolean;
  /** Puts 784 intensities in [0,1] on the pad. */
  onPlace(ink: Float32Array): void;
}

export function FlipSearch({ store, drawing, isDigit, onPlace }: FlipSearchProps) {
  const strings = useStrings(flipsStrings);
  const sentence = useFailureSentence();
  const drawn = useStore(drawing, (state) => state.ink !== null);
  const found = useStore(store, (state) => state.found);
  const searching = useStore(store, (state) => state.searching);
  const failure = useStore(store, (state) => state.failure);
  const { search, stop } = store.getState();
  const progress = () => {
    if (!searching) return '';
    const { what, amount } = searching;
    return what === 'pixels'
      ? strings.searchingPixels(amount)
      : strings.searchingDeformation(amount.toFixed(2));
  };
  const reason = drawn ? (isDigit ? '' : strings.noDigit) : strings.draw;
  const from = found?.pixels?.from ?? found?.deformation?.from ?? null;
  return (
    <section aria-label={strings.title}>
      <h3 className={styles.title}>{strings.title}</h3>
      <p className={styles.note}>{strings.note}</p>
      <div className={styles.row}>
        {searching ? (
          <Button onClick={stop}>{strings.stop}</Button>
        ) : (
          <Button disabled={reason !== ''} onClick={() => void search()}>
            {strings.search}
          </Button>
        )}
        <span role="status" className={styles.note}>
          {searching ? progress() : reason}
        </span>
      </div>
      {failure && <ProblemNote>{sentence(failure)}</ProblemNote>}
      {found && (
        <>
          <ul className={styles.figures}>
            {from !== null && <FlippedFigure ink={found.ink} text={strings.original(from)} />}
            <FlippedFigure
              ink={found.pixels?.ink ?? null}
              framed={found.pixels?.changed}
              text={
                found.pixels ? strings.pixels(found.pixels.changed.length, found.pixels.to) : strings.noPixels
              }
              note={found.pixels?.sure === false ? strings.notSure : undefined}
              onPlace={onPlace}
            />
            <FlippedFigure
              ink={found.deformation?.ink ?? null}
              text={
                found.deformation
                  ? strings.deformation(found.deformation.displacement.toFixed(2), found.deformation.to)
                  : strings.noDeformation
              }
              note={found.deformation?.sure === false ? strings.notSure : undefined}
              onPlace={onPlace}
            />
          </ul>
          {found.pixels && <p className={styles.note}>{strings.changed}</p>}
        </>
      )}
      <details className={styles.details}>
        <summary>{strings.howTitle}</summary>
        <p>{strings.method}</p>
      </details>
    </section>
  );
}
