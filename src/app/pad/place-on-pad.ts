// Puts an image on the pad as a picture.

import { inkOfBytes } from '../../domain/image/ink.ts';
import type { Page } from '../compose-page.ts';

/**
 * @param pixels 784 bytes, row-major, with a bright digit on a dark ground
 * @param label its true digit, where that is known
 */
export function placeOnPad(page: Page, pixels: Uint8Array, label?: number): void {
  page.drawing.getState().place(inkOfBytes(pixels), label);
}
