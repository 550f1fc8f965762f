// A picture as lightness: from bytes with transparency to one number a pixel, and to another size.

export interface RgbaImage {
  width: number;
  height: number;
  /** Four bytes a pixel, not premultiplied. */
  data: Uint8ClampedArray;
}

export interface GreyImage {
  width: number;
  height: number;
  /** Row-major. */
  values: Float32Array;
}

/** A picture whose transparent share is above this is cut out; below, its few soft pixels mean nothing. */
const CUT_OUT = 0.05;
/** Opaque pixels that differ less in lightness are all ink, and what is transparent is its ground. */
const ONE_COLOUR = 0.12;

/** Lightness 0 to 1. Where ink of one colour stands on nothing, ink is dark and nothing is light, whatever the colour. */
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
      : // A card with a digit on it: what is cut away gets the card's lightness.
        light.map((value, pixel) => value * alpha[pixel] + mean * (1 - alpha[pixel]));
  return { width, height, values };
}

/** Samples in a box of the scale's size when it shrinks, between neighbours when it grows. */
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

/** Bilinear; beyond the edge the edge goes on. The middle of the first pixel is 0.5. */
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
