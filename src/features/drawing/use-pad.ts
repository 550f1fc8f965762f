// Connects the canvas with pointers, keys and strokes. It paints outside React, so that a stroke renders no component.

import { useEffect, useRef } from 'react';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { KeyboardPen } from './keyboard-pen.ts';
import { paintPad } from './paint-pad.ts';
import { PenInput, type PenTarget } from './pen-input.ts';

/** @param themeKey changes with the theme, so that the pad is painted in its colours @returns the ref for the pad's canvas */
export function usePad(store: PresentDrawingStore, themeKey: string) {
  const ref = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const listening = new AbortController();
    const { signal } = listening;
    const keyboard = new KeyboardPen(store.getState());
    let showCursor = false;

    const paint = () => {
      // The border belongs to the element and not to the drawing surface.
      const side = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
      if (canvas.width !== side) canvas.width = canvas.height = side;
      const { strokes, picture } = store.getState();
      paintPad(canvas, { strokes, picture, cursor: showCursor ? keyboard.cursor : null });
    };

    const { begin, erase, ...actions } = store.getState();
    const target: PenTarget = {
      ...actions,
      begin: (point) => {
        keyboard.lift();
        return begin(point);
      },
      erase: (path) => {
        keyboard.lift();
        erase(path);
      },
    };
    const pen = new PenInput(target, () => {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const border = (canvas.offsetWidth - canvas.clientWidth) / 2;
      const zoom = width / canvas.offsetWidth;
      const inset = border * zoom;
      return { left: left + inset, top: top + inset, width: width - 2 * inset, height: height - 2 * inset };
    });

    const capture = (event: PointerEvent) => {
      canvas.setPointerCapture(event.pointerId);
      showCursor = false;
    };
    canvas.addEventListener('pointerdown', (event) => pen.down(event) && capture(event), { signal });
    canvas.addEventListener('pointermove', (event) => pen.move(event) && capture(event), { signal });
    canvas.addEventListener('lostpointercapture', (event) => pen.lose(event) && capture(event), { signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      canvas.addEventListener(end, (event) => pen.end(event), { signal });
    window.addEventListener('blur', () => pen.abandon(), { signal });
    canvas.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    // iPadOS takes quick second strokes for itself unless touchmove is refused natively.
    canvas.addEventListener('touchmove', (event) => event.preventDefault(), { passive: false, signal });

    canvas.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Delete' || event.key === 'Backspace') store.getState().clear();
        else if (keyboard.press(event.key, { far: event.shiftKey, repeated: event.repeat }))
          showCursor = true;
        else return;
        event.preventDefault();
        paint();
      },
      { signal },
    );
    canvas.addEventListener(
      'blur',
      () => {
        keyboard.lift();
        showCursor = false;
        paint();
      },
      { signal },
    );

    const sizes = new ResizeObserver(paint);
    sizes.observe(canvas);
    window.addEventListener('resize', paint, { signal });
    const unsubscribe = store.subscribe((state) => {
      if (!state.open) keyboard.lift();
      paint();
    });
    paint();
    return () => {
      listening.abort();
      sizes.disconnect();
      unsubscribe();
    };
  }, [store, themeKey]);

  return ref;
}
