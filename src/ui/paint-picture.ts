// Paints numbers as pixels of a canvas. No other module sets pixels one by one.

/** Each part is from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A picture is opaque; its width and height are in pixels. */
export interface Picture {
  width: number;
  height: number;
  /** @param index of the pixel, row by row */
  colourAt(index: number): Colour;
}

/**
 * Paints nothing where there is no canvas or no context.
 * @param left pixels from the left edge of the canvas
 * @param top pixels from its upper edge
 */
export function paintPicture(canvas: HTMLCanvasElement | null, picture: Picture, left = 0, top = 0): void {
  const { width, height, colourAt } = picture;
  const context = canvas?.getContext('2d');
  if (!context) return;
  const image = context.createImageData(width, height);
  for (let index = 0; index < width * height; index++) {
    image.data.set(colourAt(index), index * 4);
    image.data[index * 4 + 3] = 255;
  }
  context.putImageData(image, left, top);
}

/**
 * @param values bytes, row-major; 255 is white
 * @param side of the square, in pixels
 * @param first index of its first pixel in `values`
 */
export function greySquare(values: ArrayLike<number>, side: number, first = 0): Picture {
  return {
    width: side,
    height: side,
    colourAt: (index) => [values[first + index], values[first + index], values[first + index]],
  };
}
