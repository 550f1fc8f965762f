// Takes files that are dropped anywhere on the page or pasted into it. Text that is pasted into a field stays the field's.

import { useEffect, useState } from 'react';
import { isField } from '../../ui/is-field.ts';

/** @returns whether files are being dragged over the page */
export function useDroppedFiles(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    window.addEventListener(
      'dragover',
      (event) => {
        if (!bringsFiles(event)) return;
        // Otherwise the browser would leave the page for the file.
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!bringsFiles(event)) return;
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) take(file);
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      (event) => {
        const file = event.clipboardData?.files[0];
        // A spreadsheet copies a cell as text and as a picture of it.
        const isText = isField(event.target) && event.clipboardData?.getData('text/plain');
        if (!file || isText) return;
        event.preventDefault();
        take(file);
      },
      { signal },
    );
    return () => listening.abort();
  }, [take]);
  return over;
}
