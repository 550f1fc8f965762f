// Shows what stays whichever room is open: the pad, what answers, and the answer. On a phone it folds to a strip once it is
// scrolled away; a tap on the strip brings it back over the room.

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { AnswerBars } from '../../features/answer/AnswerBars.tsx';
import { AnswerBeside } from '../../features/answer/AnswerBeside.tsx';
import { DrawingPad } from '../../features/drawing/DrawingPad.tsx';
import { PictureInput } from '../../features/picture/PictureInput.tsx';
import { panelStrings } from '../../i18n/panel-strings.ts';
import { useStrings } from '../../i18n/strings.ts';
import { placeOf } from '../../session/page-view.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import type { Page } from '../compose-page.ts';
import { themeStore } from '../page-settings.ts';
import { appStrings } from '../strings.ts';
import { FoldedPad } from './FoldedPad.tsx';
import { KeepPresent } from './KeepPresent.tsx';
import styles from './PadColumn.module.css';
import { PickModel } from './PickModel.tsx';

export function PadColumn({ page }: { page: Page }) {
  const strings = useStrings(appStrings);
  const words = useStrings(panelStrings);
  const theme = useStore(themeStore, (state) => state.theme);
  const { answer, drawing, presentModel } = page;
  const picture = useStore(page.intake, (state) => state.picture);
  const onPad = useStore(drawing, (state) => state.picture);
  const stores = { store: answer, drawing, presentModel };
  const place = useRef<HTMLDivElement>(null);
  const gone = useScrolledAway(place);
  const [lifted, setLifted] = useState(false);
  // Its place stays while it lies over the room, so that no room, however short, moves below it.
  const [height, keepHeight] = useState(0);
  const left = useRef<{ shown: string; top: number } | null>(null);
  const shown = useStore(page.view, (view) => `${view.room}/${placeOf(view, view.room)}`);
  const lift = (next: boolean) => {
    keepHeight(place.current?.offsetHeight ?? 0);
    if (next) left.current = { shown, top: topOfRoom() };
    setLifted(next);
  };
  useLayoutEffect(() => {
    // The pad may be higher now, and a finger beside it may have moved the room behind it.
    if (!lifted && left.current?.shown === shown)
      scrollBy({ top: topOfRoom() - left.current.top, behavior: 'instant' });
    if (!lifted) left.current = null;
  }, [lifted, shown]);
  const [liftedIn, setLiftedIn] = useState(shown);
  // Another room is opened to be read from its beginning.
  if (liftedIn !== shown) {
    setLiftedIn(shown);
    setLifted(false);
  }
  return (
    <div ref={place} className={styles.column} style={gone && lifted ? { minHeight: height } : undefined}>
      <section
        id="draw"
        className={gone && lifted ? styles.lifted : styles.pad}
        aria-label={strings.drawSection}
      >
        <PanelBoundary words={words}>
          <PickModel page={page} />
        </PanelBoundary>
        <DrawingPad
          store={drawing}
          themeKey={theme}
          beside={
            <PanelBoundary words={words}>
              <AnswerBeside {...stores} />
            </PanelBoundary>
          }
        >
          <PanelBoundary words={words}>
            <PictureInput
              brought={picture}
              files={page.files}
              classifier={page.classifier}
              onPad={onPad}
              onPicture={drawing.getState().place}
              onRefused={drawing.getState().clear}
            />
          </PanelBoundary>
        </DrawingPad>
        <PanelBoundary words={words}>
          <AnswerBars {...stores} />
        </PanelBoundary>
        <PanelBoundary words={words}>
          <KeepPresent page={page} />
        </PanelBoundary>
      </section>
      {gone && <FoldedPad page={page} lifted={lifted} onLift={lift} />}
    </div>
  );
}

/** @returns where the room begins, in CSS pixels below the top of the window */
function topOfRoom(): number {
  return document.getElementById('room')?.getBoundingClientRect().top ?? 0;
}

/** @returns whether the element has left the window, which happens only where the whole page scrolls */
function useScrolledAway(element: { current: HTMLElement | null }): boolean {
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([{ isIntersecting }]) => setGone(!isIntersecting), {
      rootMargin: `${-stripHeight()}px 0px 0px`,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return gone;
}

/** @returns the height of the strip, which covers the top of the window, in CSS pixels; a pixel more, since rooms scroll below it */
function stripHeight(): number {
  return Math.ceil(4.5 * parseFloat(getComputedStyle(document.documentElement).fontSize)) + 1;
}
