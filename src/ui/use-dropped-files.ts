// Takes files that are dropped anywhere on the page or pasted into it. Text that is pasted into a field stays the field's.

import { useEffect, useState } from 'react';
import { isField } from './is-field.ts';

export interface Brought {
  /** It is called with all files that came together. */
  onFiles(files: readonly File[]): void;
  /** @returns whether the text, which was pasted outside of every field, was for the page */
  onText?(text: string): boolean;
}

/** @param brought is the same object as long as the page is shown @returns whether files are being dragged over the page */
export function useDroppedFiles(brought: Brought): boolean {
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
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) brought.onFiles(files);
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        const text = event.clipboardData?.getData('text/plain') ?? '';
        // A spreadsheet copies a cell as text and as a picture of it.
        if (text && isField(event.target)) return;
        if (files.length > 0) brought.onFiles(files);
        else if (!brought.onText?.(text)) return;
        event.preventDefault();
      },
      { signal },
    );
    return () => listening.abort();
  }, [brought]);
  return over;
}
