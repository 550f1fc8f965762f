// Shows the drawing among MNIST images on a plane, by the features of the last hidden layer, and its nearest training images.

import { useState } from 'react';
import { useStore } from 'zustand';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';
import { percent } from '../../i18n/percent.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { FeaturePlane } from './FeaturePlane.tsx';
import look from './LookInside.module.css';
import type { LookStore } from './look-store.ts';
import { short } from './numbers.ts';
import styles from './Neighbours.module.css';
import { lookStrings } from './strings.ts';

interface NeighboursViewProps {
  store: LookStore;
  /** Says whether there is ink to ask about. */
  drawn: boolean;
  onPlace(pixels: Uint8Array, label: number): void;
}

export function NeighboursView({ store, drawn, onPlace }: NeighboursViewProps) {
  const strings = useStrings(lookStrings);
  const layout = useStore(store, (state) => state.layout);
  const old = useStore(store, (state) => state.layoutOld);
  const place = useStore(store, (state) => state.place);
  const [dot, pick] = useState<number | null>(null);
  const [said, say] = useState('');
  if (!layout) return <p className={look.note}>{strings.layingOut}</p>;
  return (
    <div>
      <div role="status">
        {old && (
          <p className={styles.old}>
            <span>{strings.planeOld}</span>{' '}
            <Button onClick={() => store.getState().layOutAgain()}>{strings.layOutAgain}</Button>
          </p>
        )}
      </div>
      <div className={styles.neighbours}>
        <section aria-label={strings.plane}>
          <h3>{strings.plane}</h3>
          <FeaturePlane layout={layout} point={place?.point ?? null} picked={dot} onPick={pick} />
          <p className={look.note}>{strings.planeNote(percent(layout.kept))}</p>
          <div className={styles.dot} aria-live="polite">
            {dot !== null && (
              <>
                <GreyPicture
                  values={layout.images.pixels.subarray(dot * IMAGE_PIXELS, (dot + 1) * IMAGE_PIXELS)}
                  side={IMAGE_SIDE}
                  label={strings.testImage(dot, layout.images.labels[dot])}
                  className={styles.thumb}
                />
                <span aria-hidden="true">{strings.testImage(dot, layout.images.labels[dot])}</span>
              </>
            )}
          </div>
        </section>
        <section aria-label={strings.nearest}>
          <h3>{strings.nearest}</h3>
          <p className={look.note}>
            {!place && !old ? (drawn ? strings.waiting : strings.drawFirst) : strings.nearestNote}
          </p>
          <p role="status" className="visually-hidden">
            {said}
          </p>
          <ul className={styles.nearest}>
            {place?.nearest.map(({ index, label, distance, pixels }) => (
              <li key={index}>
                <GreyPicture
                  values={pixels}
                  side={IMAGE_SIDE}
                  label={strings.trainingImage(index, label, short(distance))}
                  className={styles.thumb}
                />
                <span aria-hidden="true">
                  <b>{label}</b> <span>{`· ${short(distance)}`}</span>
                </span>
                <button
                  type="button"
                  className={styles.place}
                  aria-label={strings.placeImage(index)}
                  onClick={() => {
                    onPlace(pixels, label);
                    say(strings.placed(index));
                  }}
                >
                  {strings.placeOnPad}
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
