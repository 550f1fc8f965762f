// The one place that turns numbers into pixels of a canvas: opaque, a number a pixel, row-major.

export type Colour = readonly [red: number, green: number, blue: number];

export interface Picture {
  width: number;
  height: number;
  /** The colour of a pixel, each part from 0 to 255. @param index of the pixel, row by row */
  colourAt(index: number): Colour;
}

/** @param left, top pixels from the canvas's corner */
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

/** A square of grey values. @param values bytes, 255 is white @param first index of its first pixel in `values` */
export function greySquare(values: ArrayLike<number>, side: number, first = 0): Picture {
  return {
    width: side,
    height: side,
    colourAt: (index) => [values[first + index], values[first + index], values[first + index]],
  };
}
