// Tells how wide an element is, and again whenever that changes.

import { useCallback, useState } from 'react';

/** A chart is drawn this wide until the element is there. */
const AT_FIRST = 420;

/** @returns a ref for the element, and its width in pixels */
export function useWidth(): [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(AT_FIRST);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = () => setWidth(Math.max(200, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
