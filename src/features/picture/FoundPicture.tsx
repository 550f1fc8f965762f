// Shows a picture with a box around each digit that was found, and with the ink that was taken for it in another colour.

import { useEffect, useRef } from 'react';
import type { RgbaImage } from '../../domain/photo/grey-image.ts';
import type { FoundDigit } from '../../domain/photo/read-photo.ts';
import styles from './FoundPicture.module.css';
import { percents } from './percents.ts';
import type { Crop } from './pixels/crop.ts';
import type { Seen } from './use-picture.ts';

export type SeenPicture = Seen & { picture: RgbaImage };

/** Ink gets this colour, which neither paper nor pens have. */
const MARKER = [224, 36, 144];
/** A picture of fewer pixels is shown so many times as large that a finger can put a rectangle into it. */
const SHOWN = 300;

export function FoundPicture({ seen: { picture, digits, correction } }: { seen: SeenPicture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const times = Math.ceil(SHOWN / Math.max(picture.width, picture.height));
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.imageSmoothingEnabled = times === 1;
    context.drawImage(painted(picture), 0, 0, picture.width * times, picture.height * times);
    for (const digit of digits) {
      const { left, top, width, height } = placeOf(digit, correction.crop);
      context.drawImage(
        tinted(digit.shape),
        left * picture.width * times,
        top * picture.height * times,
        width * picture.width * times,
        height * picture.height * times,
      );
    }
  }, [picture, digits, correction.crop, times]);
  return (
    <span className={styles.picture}>
      <canvas ref={canvas} width={picture.width * times} height={picture.height * times} aria-hidden="true" />
      {digits.map((digit, index) => (
        <span key={index} className={styles.box} style={percents(placeOf(digit, correction.crop))} />
      ))}
    </span>
  );
}

/** @returns where a digit lies, in shares of the whole picture */
function placeOf({ box }: FoundDigit, crop: Crop | null): Crop {
  const { left, top, width, height } = crop ?? { left: 0, top: 0, width: 1, height: 1 };
  return {
    left: left + box.left * width,
    top: top + box.top * height,
    width: (box.right - box.left) * width,
    height: (box.bottom - box.top) * height,
  };
}

function tinted({ width, height, values }: FoundDigit['shape']): HTMLCanvasElement {
  const data = new Uint8ClampedArray(width * height * 4);
  values.forEach((value, pixel) => data.set([...MARKER, 200 * value], pixel * 4));
  return painted({ width, height, data });
}

function painted({ width, height, data }: RgbaImage): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas;
}
