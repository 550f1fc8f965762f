// Three views into the present model with the drawing on the pad: its layers, what speaks for an answer, its neighbours.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import { EvidenceView } from './EvidenceView.tsx';
import { LayersView } from './LayersView.tsx';
import styles from './LookInside.module.css';
import type { LookStore, View } from './look-store.ts';
import { NeighboursView } from './NeighboursView.tsx';
import { lookStrings } from './strings.ts';

interface LookInsideProps {
  store: LookStore;
  onPlace(pixels: Uint8Array): void;
}

const VIEWS: View[] = ['layers', 'evidence', 'neighbours'];

export function LookInside({ store, onPlace }: LookInsideProps) {
  const strings = useStrings(lookStrings);
  const view = useStore(store, (state) => state.view);
  const layers = useStore(store, (state) => state.layers);
  const failed = useStore(store, (state) => state.failed);
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
              {strings.viewNames[each]}
            </label>
          ))}
        </fieldset>
      </div>
      <p className={styles.note}>{strings.viewNotes[view]}</p>
      {failed && (
        <p className={styles.problem} role="alert">
          {strings.failed}
        </p>
      )}
      {!layers && !failed && <p className={styles.note}>{strings.waiting}</p>}
      {layers && view === 'layers' && (
        // Another network has other layers: what was chosen is not there any more.
        <LayersView
          key={layers.map(({ outputShape }) => outputShape.join('x')).join()}
          store={store}
          layers={layers}
        />
      )}
      {layers && view === 'evidence' && <EvidenceView store={store} />}
      {layers && view === 'neighbours' && <NeighboursView store={store} onPlace={onPlace} />}
    </div>
  );
}
