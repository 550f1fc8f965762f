// Shows one of the four ways to try how firmly an answer stands, with their names above, so that none is a long scroll away.

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { StabilityPart, StabilityStore } from './stability-store.ts';
import styles from './StabilityParts.module.css';
import { stabilityStrings } from './strings.ts';

interface StabilityPartsProps {
  store: StabilityStore;
  parts: Record<StabilityPart, () => ReactNode>;
}

const PARTS: StabilityPart[] = ['sweep', 'smallest', 'morph', 'pixels'];

export function StabilityParts({ store, parts }: StabilityPartsProps) {
  const strings = useStrings(stabilityStrings);
  const open = useStore(store, (state) => state.part);
  return (
    <>
      <h2 className="visually-hidden">{strings.place}</h2>
      <div className={styles.parts} role="group" aria-label={strings.ways}>
        {PARTS.map((part) => (
          <button
            key={part}
            type="button"
            className={styles.part}
            aria-pressed={part === open}
            onClick={() => store.getState().openPart(part)}
          >
            {strings.parts[part]}
          </button>
        ))}
      </div>
      {parts[open]()}
    </>
  );
}
