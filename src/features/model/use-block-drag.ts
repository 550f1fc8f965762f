// Reorders blocks by a pointer that drags a handle. Only the handle takes touches, so that the page scrolls everywhere else.

import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { dropIndex } from './drop-index.ts';

export interface Drag {
  /** It is the index of the block that is held. */
  from: number;
  /** It is the index at which the block would land. */
  to: number;
  /** The block is this many pixels away from its place, downwards. */
  offset: number;
}

interface Held {
  from: number;
  pointer: number;
  /** It is in pixels of the page, which may scroll meanwhile. */
  startY: number;
  clientY: number;
  middles: number[];
}

/** The page scrolls while the pointer is this near to an edge of the window. */
const EDGE_PX = 56;
const SCROLL_PX = 9;
const SCROLL_EVERY_MS = 16;

/** @param blocks gives the elements of the blocks, in order @returns the drag in progress, and the properties of a handle */
export function useBlockDrag(blocks: () => HTMLElement[], onDrop: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const held = useRef<Held | null>(null);

  const follow = () => {
    const now = held.current;
    if (!now) return;
    const offset = now.clientY + window.scrollY - now.startY;
    setDrag({ from: now.from, to: dropIndex(now.middles, now.from, offset), offset });
  };
  const end = () => {
    held.current = null;
    setDrag(null);
  };

  const holding = drag !== null;
  useEffect(() => {
    if (!holding) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    const scrolling = setInterval(() => {
      const y = held.current?.clientY ?? EDGE_PX;
      if (y < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
      else if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
    }, SCROLL_EVERY_MS);
    document.addEventListener('keydown', cancel);
    document.addEventListener('scroll', follow);
    return () => {
      clearInterval(scrolling);
      document.removeEventListener('keydown', cancel);
      document.removeEventListener('scroll', follow);
    };
  }, [holding]);

  const handleOf = (from: number) => ({
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || held.current) return;
      // This keeps the pointer from selecting text.
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const middles = blocks().map((block) => {
        const { top, height } = block.getBoundingClientRect();
        return top + height / 2 + window.scrollY;
      });
      const { pointerId: pointer, clientY } = event;
      held.current = { from, pointer, startY: clientY + window.scrollY, clientY, middles };
      follow();
    },
    onPointerMove(event: PointerEvent) {
      if (held.current?.pointer !== event.pointerId) return;
      held.current.clientY = event.clientY;
      follow();
    },
    onPointerUp(event: PointerEvent) {
      if (held.current?.pointer !== event.pointerId) return;
      const { middles, startY } = held.current;
      end();
      const to = dropIndex(middles, from, event.clientY + window.scrollY - startY);
      if (to !== from) onDrop(from, to);
    },
    onPointerCancel: end,
    onLostPointerCapture: end,
  });

  return { drag, handleOf };
}
