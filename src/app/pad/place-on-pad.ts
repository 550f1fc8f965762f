// Puts an image on the pad as a picture.

import { inkOfBytes } from '../../domain/image/ink.ts';
import type { Page } from '../compose-page.ts';

/** @param pixels 784 bytes, row-major, with a bright digit on a dark ground */
export function placeOnPad(page: Page, pixels: Uint8Array): void {
  page.drawing.getState().place(inkOfBytes(pixels));
}
