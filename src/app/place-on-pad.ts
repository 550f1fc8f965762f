// An image of 784 bytes goes on the pad as a picture, and the eye goes there.

import type { Page } from './compose-page.ts';

export function placeOnPad(page: Page, pixels: Uint8Array): void {
  page.drawing.getState().place(Float32Array.from(pixels, (byte) => byte / 255));
  document.getElementById('draw')?.scrollIntoView({ block: 'start' });
}
