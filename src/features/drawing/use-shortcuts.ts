// Takes Undo from the keyboard, anywhere but in a field.

import { useEffect } from 'react';
import type { PresentDrawingStore } from '../../session/present-drawing.ts';
import { isField } from '../../ui/is-field.ts';
import { shortcutLetter } from '../../ui/shortcut-letter.ts';

/** Listens on the whole document while the component is mounted. */
export function useShortcuts(store: PresentDrawingStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!(ctrlKey || metaKey) || altKey || shiftKey || shortcutLetter(event) !== 'z') return;
      if (isField(event.target)) return;
      event.preventDefault();
      store.getState().undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [store]);
}
