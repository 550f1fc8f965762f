// Takes Undo and Clear from the keyboard, anywhere but in a field.

import { useEffect } from 'react';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';

/** Listens on the whole document while the component is mounted. */
export function useShortcuts(store: PresentDrawingStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        store.getState().undo();
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        store.getState().clear();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [store]);
}
