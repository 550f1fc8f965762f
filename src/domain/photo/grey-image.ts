// Converts a picture with transparency to one lightness a pixel, and scales it.

export interface RgbaImage {
  width: number;
  height: number;
  /** Each pixel has four bytes, not premultiplied by alpha. */
  data: Uint8ClampedArray;
}

export interface GreyImage {
  width: number;
  height: number;
  /** The values are row-major, one a pixel. */
  values: Float32Array;
}

/** A picture with a larger transparent share has no background of its own; a smaller share, of soft pixels, is ignored. */
const CUT_OUT = 0.05;
/** If the lightness of opaque pixels has a smaller standard deviation, they are all ink; what is transparent is background. */
const ONE_COLOUR = 0.12;

/**
 * @returns the luma of ITU-R BT.601, 0 to 1; where ink of one colour has a transparent background, ink is dark and background
 * light, whatever the colour
 */
export function toGrey({ width, height, data }: RgbaImage): GreyImage {
  const count = width * height;
  const light = new Float32Array(count);
  const alpha = new Float32Array(count);
  let [opaque, sum, squares] = [0, 0, 0];
  for (let pixel = 0; pixel < count; pixel++) {
    const at = pixel * 4;
    alpha[pixel] = data[at + 3] / 255;
    light[pixel] = (0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2]) / 255;
    opaque += alpha[pixel];
    sum += alpha[pixel] * light[pixel];
    squares += alpha[pixel] * light[pixel] ** 2;
  }
  if (1 - opaque / count < CUT_OUT) return { width, height, values: light };
  const mean = opaque > 0 ? sum / opaque : 1;
  const spread = opaque > 0 ? Math.sqrt(Math.max(0, squares / opaque - mean ** 2)) : 0;
  const values =
    spread < ONE_COLOUR
      ? alpha.map((share) => 1 - share)
      : // The picture is a card with a digit on it: what is transparent gets the card's mean lightness.
        light.map((value, pixel) => value * alpha[pixel] + mean * (1 - alpha[pixel]));
  return { width, height, values };
}

/** Averages over boxes when the picture shrinks, interpolates when it grows. @returns both sides times `scale`, rounded */
export function resized(from: GreyImage, scale: number): GreyImage {
  if (scale === 1) return from;
  const width = Math.max(1, Math.round(from.width * scale));
  const height = Math.max(1, Math.round(from.height * scale));
  const values = new Float32Array(width * height);
  const [stepX, stepY] = [from.width / width, from.height / height];
  const samples = Math.max(1, Math.ceil(Math.max(stepX, stepY)));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let down = 0; down < samples; down++)
        for (let along = 0; along < samples; along++)
          sum += sampleAt(
            from,
            (column + (along + 0.5) / samples) * stepX,
            (row + (down + 0.5) / samples) * stepY,
          );
      values[row * width + column] = sum / samples ** 2;
    }
  }
  return { width, height, values };
}

/** @returns the bilinear sample at a point in pixels; the first pixel's middle is 0.5, and beyond the edge the edge goes on */
export function sampleAt({ width, height, values }: GreyImage, x: number, y: number): number {
  const cx = Math.min(width - 1, Math.max(0, x - 0.5));
  const cy = Math.min(height - 1, Math.max(0, y - 0.5));
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [fx, fy] = [cx - left, cy - top];
  const upper = values[top * width + left] * (1 - fx) + values[top * width + right] * fx;
  const lower = values[bottom * width + left] * (1 - fx) + values[bottom * width + right] * fx;
  return upper * (1 - fy) + lower * fy;
}

/** @param box in pixels, whose right and bottom are the first beyond @param margin of zeros around it @returns the part in it */
export function cutOut(
  from: GreyImage,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  margin = 0,
): GreyImage {
  const width = right - left + 2 * margin;
  const height = bottom - top + 2 * margin;
  const values = new Float32Array(width * height);
  for (let row = top; row < bottom; row++)
    values.set(
      from.values.subarray(row * from.width + left, row * from.width + right),
      (row - top + margin) * width + margin,
    );
  return { width, height, values };
}
