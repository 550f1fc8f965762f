// Keeps a picture that a person brought, how they corrected it, and what was found on it.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClassificationService, FileService } from '../../client/services.ts';
import type { RgbaImage } from '../../domain/photo/grey-image.ts';
import type { FoundDigit, PhotoReading } from '../../domain/photo/read-photo.ts';
import { cropped, type Crop } from './pixels/crop.ts';
import { decodePicture, type DecodeProblem } from './pixels/decode-picture.ts';
import { quartersToUpright } from './pixels/lies-on-side.ts';
import { turned } from './pixels/turn.ts';

type PhotoProblem = Extract<PhotoReading, { problem: unknown }>['problem'];
export type PictureProblem = DecodeProblem | PhotoProblem;

export interface TakenPicture {
  file: File;
  /** What the frame of the camera showed; null for all of the picture. */
  crop: Crop | null;
  /** So many more came with it, and are not read. */
  others: number;
  /** Each picture has another one. */
  number: number;
}

/** How a person corrects what the program sees. */
export interface Correction {
  inverted: boolean;
  /** Clockwise, 0 to 3. */
  quarters: number;
  /** In shares of the picture as it is turned; null for all of it. */
  crop: Crop | null;
}

export interface Seen {
  correction: Correction;
  /** It is turned and not cropped; null where the file was not decoded. */
  picture: RgbaImage | null;
  /** Boxes are in shares of what was cropped. */
  digits: readonly FoundDigit[];
  problem: PictureProblem | null;
  /** After so many quarters more, clockwise, the digit would be known; null where nothing says so. */
  upright: number | null;
}

export interface PictureServices {
  files: Pick<FileService, 'readPhoto'>;
  classifier: Pick<ClassificationService, 'read'>;
}

export interface PictureUses {
  /** It takes 784 intensities in [0,1]. */
  onPicture(ink: Float32Array): void;
  /** It is called when no digit was found, or several, so that no answer to what lay there before stands for it. */
  onRefused(): void;
}

/**
 * @param taken stays the same object
 * @returns what is seen, null until the first reading is done, and a function that reads the picture with a correction
 */
export function usePicture(
  { file, crop }: TakenPicture,
  { files, classifier }: PictureServices,
  uses: PictureUses,
) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [isReading, setReading] = useState(true);
  const decoded = useRef<Promise<RgbaImage | DecodeProblem> | null>(null);
  const newest = useRef(0);
  const { onPicture, onRefused } = uses;

  const read = useCallback(
    async (correction: Correction) => {
      const number = ++newest.current;
      const isOld = () => number !== newest.current;
      const next = await look(await (decoded.current ??= decodePicture(file)), correction, files);
      if (isOld()) return;
      setReading(false);
      setSeen(next);
      if (next.digits.length !== 1) return onRefused();
      onPicture(next.digits[0].ink);
      if (!next.picture) return;
      const upright = await quartersToUpright(cropped(next.picture, correction.crop ?? ALL), next.digits[0], {
        readPhoto: (photo) => files.readPhoto(photo, correction.inverted),
        classify: (ink) => classifier.read(ink),
        // Where no model answers, nothing can be said of the digit, and its picture stays as it is.
      }).catch(() => null);
      if (!isOld() && upright !== null) setSeen({ ...next, upright });
    },
    [file, files, classifier, onPicture, onRefused],
  );
  useEffect(() => {
    void read({ inverted: false, quarters: 0, crop });
    return () => {
      newest.current += 1;
    };
  }, [read, crop]);
  const correct = (correction: Correction) => {
    setReading(true);
    void read(correction);
  };
  return { seen, isReading, correct };
}

const ALL: Crop = { left: 0, top: 0, width: 1, height: 1 };

/** Never throws, so that a picture that is being read always ends in ink or in a sentence. */
async function look(
  decoded: RgbaImage | DecodeProblem,
  correction: Correction,
  files: PictureServices['files'],
): Promise<Seen> {
  const none = { correction, picture: null, digits: [], upright: null };
  if (typeof decoded === 'string') return { ...none, problem: decoded };
  const picture = turned(decoded, correction.quarters);
  try {
    const part = correction.crop ? cropped(picture, correction.crop) : picture;
    const reading = await files.readPhoto(part, correction.inverted);
    if ('problem' in reading) return { ...none, picture, problem: reading.problem };
    return { ...none, picture, digits: reading.digits, problem: null };
  } catch {
    return { ...none, picture, problem: 'failed' };
  }
}
