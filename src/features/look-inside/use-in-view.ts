// Observes whether an element is on the screen or at most a quarter of a screen above or below it.

import { useEffect, useState, type RefObject } from 'react';

/** @returns whether any part of the element is that near */
export function useInView(ref: RefObject<Element | null>): boolean {
  const [inView, tell] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => tell(entries[entries.length - 1].isIntersecting), {
      rootMargin: '25% 0px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return inView;
}
