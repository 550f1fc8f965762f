// An image of 784 bytes goes on the pad as a picture, and the eye and the keyboard go there.

import type { Page } from './compose-page.ts';

/** @param pixels 784 bytes, row-major, bright on dark */
export function placeOnPad(page: Page, pixels: Uint8Array): void {
  page.drawing.getState().place(Float32Array.from(pixels, (byte) => byte / 255));
  const draw = document.getElementById('draw');
  draw?.scrollIntoView({ block: 'start' });
  draw?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
}
