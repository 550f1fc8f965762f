// Places a rectangle over a picture by CSS.

import type { Crop } from './pixels/crop.ts';

/** @returns the style of an element that lies over the rectangle, within one as large as the picture */
export function percents({ left, top, width, height }: Crop) {
  return {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}
