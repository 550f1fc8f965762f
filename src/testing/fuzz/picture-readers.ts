// Readers of pictures: the browser decodes them, so that our code sees first bytes and pixels.

import { isPicture } from '../../domain/exchange/picture-signature.ts';
import { readPhoto } from '../../domain/photo/read-photo.ts';
import { damaged, type Chance } from './damage-bytes.ts';
import { must, oneOf, type Reader } from './reader.ts';

const STARTS = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [...'RIFF0000WEBPVP8 '].map((letter) => letter.charCodeAt(0)),
  [...'0000ftypavif'].map((letter) => letter.charCodeAt(0)),
  [...'<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg">'].map((letter) =>
    letter.charCodeAt(0),
  ),
  [...`<?xml ${'<!-- '.repeat(200)}`].map((letter) => letter.charCodeAt(0)),
];

const SIDES = [1, 2, 3, 27, 28, 29, 60, 97];

export const PICTURE_READERS: readonly Reader[] = [
  {
    name: 'first bytes of a picture',
    share: 50,
    read: (chance) =>
      isPicture(damaged(Uint8Array.from(oneOf(STARTS, chance)), chance)) ? 'read' : 'refused',
  },
  {
    name: 'pixels of a picture',
    share: 0.1,
    read: (chance) => {
      const reading = readPhoto(painted(chance), chance() < 0.5);
      if ('problem' in reading) return reading.problem;
      for (const { ink } of reading.digits)
        must(ink.length === 784 && ink.every((value) => value >= 0 && value <= 1), 'ink that is none');
      return 'read';
    },
  },
];

/** @returns lines, blots, noise and holes on a ground, of sides that nobody photographs */
function painted(chance: Chance): { width: number; height: number; data: Uint8ClampedArray } {
  const [width, height] = [oneOf(SIDES, chance), oneOf(SIDES, chance)];
  const data = new Uint8ClampedArray(width * height * 4).fill(Math.floor(chance() * 256));
  for (let shape = Math.floor(chance() * 6); shape > 0; shape--) {
    const [left, top] = [Math.floor(chance() * width), Math.floor(chance() * height)];
    const [across, down] = [
      1 + Math.floor(chance() * width),
      chance() < 0.5 ? 2 : 1 + Math.floor(chance() * height),
    ];
    const [value, noise] = [chance() * 256, chance() < 0.3 ? 255 : 0];
    for (let y = top; y < Math.min(height, top + down); y++)
      for (let x = left; x < Math.min(width, left + across); x++)
        data.fill(value + noise * (chance() - 0.5), (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  if (chance() < 0.8) for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
  return { width, height, data };
}
