// Shows three views of the present model with the drawing on the pad: its layers, what speaks for an answer, and the nearest
// images of MNIST.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { EvidenceView } from './EvidenceView.tsx';
import { LayersView } from './LayersView.tsx';
import styles from './LookInside.module.css';
import type { LookStore, View } from './look-store.ts';
import { NeighboursView } from './NeighboursView.tsx';
import { lookStrings } from './strings.ts';

interface LookInsideProps {
  store: LookStore;
  /** Says whether there is ink to ask about. */
  drawn: boolean;
  onPlace(pixels: Uint8Array): void;
}

const VIEWS: View[] = ['layers', 'evidence', 'neighbours'];

export function LookInside({ store, drawn, onPlace }: LookInsideProps) {
  const strings = useStrings(lookStrings);
  const view = useStore(store, (state) => state.view);
  const layers = useStore(store, (state) => state.layers);
  const failure = useStore(store, (state) => state.failure);
  const sentence = useFailureSentence();
  useEffect(() => store.getState().watch(), [store]);
  return (
    <div className={styles.look}>
      <div className={styles.head}>
        <h2>{strings.title}</h2>
        <fieldset className={styles.views}>
          <legend className="visually-hidden">{strings.views}</legend>
          {VIEWS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="look-inside"
                checked={each === view}
                onChange={() => store.getState().choose(each)}
              />
              <span>{strings.viewNames[each]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <p className={styles.note}>{strings.viewNotes[view]}</p>
      {failure && <ProblemNote>{`${strings.failed} ${sentence(failure)}`}</ProblemNote>}
      {!layers && !failure && <p className={styles.note}>{strings.waiting}</p>}
      {layers && view === 'layers' && (
        // Another network has other layers, so what was chosen is gone.
        <LayersView
          key={layers.map(({ outputShape }) => outputShape.join('x')).join()}
          store={store}
          layers={layers}
        />
      )}
      {layers && view === 'evidence' && <EvidenceView store={store} drawn={drawn} />}
      {layers && view === 'neighbours' && <NeighboursView store={store} drawn={drawn} onPlace={onPlace} />}
    </div>
  );
}
