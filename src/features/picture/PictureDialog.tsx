// Shows a picture with what was found on it, and lets a person correct that: pick one digit of several, invert, turn, or put a
// rectangle around one by finger, mouse or arrow keys.

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { bytesOfInk, IMAGE_SIDE } from '../../domain/image/ink.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { FoundPicture, type SeenPicture } from './FoundPicture.tsx';
import { percents } from './percents.ts';
import { cropBetween, cropByKey, FIRST_CROP } from './pixels/crop.ts';
import styles from './PictureDialog.module.css';
import { pictureStrings } from './strings.ts';
import type { Correction } from './use-picture.ts';

interface PictureDialogProps {
  seen: SeenPicture;
  isReading: boolean;
  onCorrect(correction: Correction): void;
  /** It takes 784 intensities in [0,1]. */
  onPick(ink: Float32Array): void;
  onClose(): void;
}

export function PictureDialog({ seen, isReading, onCorrect, onPick, onClose }: PictureDialogProps) {
  const strings = useStrings(pictureStrings);
  const dialog = useRef<HTMLDialogElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const { correction, digits, problem } = seen;
  const [crop, setCrop] = useState(correction.crop);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const placeOf = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const begin = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = placeOf(event);
  };
  const drag = (event: PointerEvent) => {
    if (from.current) setCrop(cropBetween(from.current, placeOf(event)));
  };
  const end = () => {
    from.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const next = cropByKey(crop ?? FIRST_CROP, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    setCrop(next);
  };
  const correct = (change: Partial<Correction>) => {
    if (change.crop === null) setCrop(null);
    onCorrect({ ...correction, ...change });
  };
  const count = String(digits.length);
  const said = () => {
    if (isReading) return '';
    if (problem) return strings.problems[problem];
    return digits.length > 1 ? strings.several(count) : strings.one;
  };

  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={strings.correct} onClose={onClose}>
      <p className={styles.note}>{strings.cropHow}</p>
      <div
        className={styles.picture}
        role="application"
        aria-label={strings.cropKeys}
        tabIndex={0}
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={press}
      >
        <FoundPicture seen={seen} />
        {crop && <div className={styles.crop} style={percents(crop)} />}
      </div>
      <p role="alert" className={problem ? styles.problem : styles.said}>
        {said()}
      </p>
      {digits.length > 1 && (
        <div className={styles.digits}>
          {digits.map(({ ink }, index) => (
            <button
              key={index}
              type="button"
              className={styles.digit}
              onClick={() => {
                onPick(ink);
                onClose();
              }}
            >
              <GreyPicture
                values={bytesOfInk(ink)}
                side={IMAGE_SIDE}
                label={strings.pick(String(index + 1), count)}
              />
            </button>
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" disabled={!crop} onClick={() => correct({ crop })}>
          {strings.read}
        </Button>
        <Button
          aria-pressed={correction.inverted}
          onClick={() => correct({ inverted: !correction.inverted })}
        >
          {strings.invert}
        </Button>
        <Button onClick={() => correct({ quarters: (correction.quarters + 1) % 4, crop: null })}>
          {strings.turn}
        </Button>
        <Button disabled={!crop} onClick={() => correct({ crop: null })}>
          {strings.whole}
        </Button>
        <Button onClick={onClose}>{strings.close}</Button>
      </div>
    </dialog>
  );
}
