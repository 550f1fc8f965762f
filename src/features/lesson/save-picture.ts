// Saves the four figures as one picture, which is made in the page and downloaded; nothing is sent anywhere.

import {
  FIGURE_WIDTH,
  figureHeight,
  paintFigures,
  type PictureWords,
  type ShownFigures,
} from './paint-figures.ts';

/** A screen of twice the density shows the picture sharp. */
const SCALE = 2;

/** @param name of the file, as the browser proposes it @returns whether the picture could be made */
export async function savePicture(
  name: string,
  figures: ShownFigures,
  words: PictureWords,
): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.width = FIGURE_WIDTH * SCALE;
  canvas.height = figureHeight(figures) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.scale(SCALE, SCALE);
  paintFigures(context, figures, words);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return false;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return true;
}
