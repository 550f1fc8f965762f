// Counts what can be told apart in a part of the page as it is painted, since computed styles do not say what forced colours do.

import type { Locator } from '@playwright/test';

/** A colour that covers less is an edge that was smoothed, in pixels. */
const LEAST_PIXELS = 12;

/** @returns how many colours the element is painted in */
export async function colours(element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString('base64');
  return element.evaluate(
    async (_element, { picture, least }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      return [...counts.values()].filter((count) => count >= least).length;
    },
    { picture, least: LEAST_PIXELS },
  );
}
