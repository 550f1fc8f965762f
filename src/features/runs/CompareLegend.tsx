// Names the compared runs beside their colours. Each can be pinned, and left out.

import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Compare.module.css';
import { compareStrings } from './compare-strings.ts';
import type { Compared } from './compared-curves.ts';
import { comparedName } from './compared-name.ts';
import type { RunWords } from '../../i18n/run-title.ts';
import type { RunsStore } from './runs-store.ts';

interface CompareLegendProps {
  store: RunsStore;
  compared: readonly Compared[];
  words: RunWords;
}

export function CompareLegend({ store, compared, words }: CompareLegendProps) {
  const strings = useStrings(compareStrings);
  const pinned = useStore(store, (state) => state.pinned);
  const hovered = useStore(store, (state) => state.hovered);
  const { hover, pin, toggle } = store.getState();
  return (
    <ul className={styles.legend}>
      {compared.map(({ colour, runs }) => {
        const [run] = runs;
        const isHovered = runs.some(({ id }) => id === hovered);
        return (
          <li
            key={run.id}
            className={isHovered ? styles.hovered : undefined}
            style={{ '--run': `var(--run-${colour})` } as CSSProperties}
            onPointerEnter={() => hover(run.id)}
            onPointerLeave={() => hover(null)}
          >
            <span className={styles.swatch} aria-hidden="true" />
            <span className={styles.legendName} title={words.full(run)}>
              {comparedName({ colour, runs }, strings, words)}
            </span>
            <button
              type="button"
              aria-label={strings.pinRun(run.number)}
              aria-pressed={pinned === run.id}
              onClick={() => pin(run.id)}
            >
              {strings.pin}
            </button>
            <button type="button" aria-label={strings.leaveOut(run.number)} onClick={() => toggle(run.id)}>
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
