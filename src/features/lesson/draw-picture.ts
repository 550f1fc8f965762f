// Draws the four figures as one picture, in the page; nothing is sent anywhere.

import {
  FIGURE_WIDTH,
  figureHeight,
  paintFigures,
  type PictureWords,
  type ShownFigures,
} from './paint-figures.ts';

/** A screen of twice the density shows the picture sharp. */
const SCALE = 2;

/** @returns the picture as PNG; null where the browser cannot make it */
export async function drawPicture(figures: ShownFigures, words: PictureWords): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = FIGURE_WIDTH * SCALE;
  canvas.height = figureHeight(figures) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(SCALE, SCALE);
  paintFigures(context, figures, words);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
