// Shows one of three views of the present model with the drawing on the pad: its layers, why it gives its answer, and the nearest
// images of MNIST.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Hint } from '../../ui/Hint.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { LayersView } from './LayersView.tsx';
import styles from './LookInside.module.css';
import type { LookStore, View } from './look-store.ts';
import { NeighboursView } from './NeighboursView.tsx';
import { lookStrings } from './strings.ts';
import { WhyView } from './WhyView.tsx';

interface LookInsideProps {
  store: LookStore;
  view: View;
  /** Says whether there is ink to ask about. */
  drawn: boolean;
  /** Puts an image on the pad, whose true digit is known. */
  onPlace(pixels: Uint8Array, label: number): void;
}

export function LookInside({ store, view, drawn, onPlace }: LookInsideProps) {
  const strings = useStrings(lookStrings);
  const layers = useStore(store, (state) => state.layers);
  const failure = useStore(store, (state) => state.failure);
  const sentence = useFailureSentence();
  useEffect(() => store.getState().choose(view), [store, view]);
  useEffect(() => store.getState().watch(), [store]);
  return (
    <div className={styles.look}>
      <div className={styles.head}>
        <h2 className="visually-hidden">{strings.viewNames[view]}</h2>
        <p>{strings.viewNotes[view]}</p>
        <Hint label={strings.aboutView[view]}>{strings.viewHints[view]}</Hint>
      </div>
      {failure && <ProblemNote>{`${strings.failed} ${sentence(failure)}`}</ProblemNote>}
      {!layers && !failure && <p className={styles.note}>{strings.waiting}</p>}
      {layers && view === 'layers' && <LayersView store={store} layers={layers} />}
      {layers && view === 'why' && <WhyView store={store} drawn={drawn} />}
      {layers && view === 'neighbours' && <NeighboursView store={store} drawn={drawn} onPlace={onPlace} />}
    </div>
  );
}
