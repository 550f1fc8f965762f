// Shows the pad with its buttons below and the answer beside it, and listens to its keys.

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { MOST_STROKES } from '../../domain/drawing/stroke-bounds.ts';
import { GhostDigit } from './GhostDigit.tsx';
import styles from './DrawingPad.module.css';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { drawingStrings } from './strings.ts';
import { usePad } from './use-pad.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface DrawingPadProps {
  store: PresentDrawingStore;
  /** It changes with the theme, so that the pad is painted in its colours. */
  themeKey: string;
  /** It stands beside the surface, as high as that. */
  beside?: ReactNode;
  /** More ways to bring a digit stand beside the buttons. */
  children?: ReactNode;
}

export function DrawingPad({ store, themeKey, beside, children }: DrawingPadProps) {
  const strings = useStrings(drawingStrings);
  const canvas = usePad(store, themeKey);
  useShortcuts(store);
  const empty = useStore(store, (state) => state.strokes.length === 0 && !state.picture);
  const full = useStore(store, (state) => state.strokes.length >= MOST_STROKES);
  const canUndo = useStore(store, (state) => state.canUndo);
  return (
    <>
      <div className={styles.row}>
        {/* Inside an application a screen reader leaves the keys to the pad. */}
        <div className={styles.frame} role="application" aria-label={strings.keys}>
          <canvas
            ref={canvas}
            className={styles.pad}
            role="img"
            aria-label={strings.pad}
            tabIndex={0}
            width={400}
            height={400}
          />
          {empty && <GhostDigit />}
          {/* It is there before its words, since a live region that comes with them is not spoken. */}
          <span className={styles.full} aria-live="polite">
            {full ? strings.full(MOST_STROKES) : ''}
          </span>
        </div>
        {beside}
      </div>
      <div className={styles.buttons}>
        <Button disabled={!canUndo} onClick={() => store.getState().undo()}>
          {strings.undo}
        </Button>
        <Button disabled={empty} onClick={() => store.getState().clear()}>
          {strings.clear}
        </Button>
        {children}
      </div>
    </>
  );
}
