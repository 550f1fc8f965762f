// Shows a picture with a rectangle on it, which a finger, a mouse or the arrow keys put around one digit, and reads what is inside.

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { RgbaImage } from '../../domain/photo/grey-image.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { cropBetween, cropByKey, cropped, FIRST_CROP } from './crop.ts';
import styles from './CropDialog.module.css';
import { readPixels, type PictureProblem } from './read-picture.ts';
import { pictureStrings } from './strings.ts';

interface CropDialogProps {
  picture: RgbaImage;
  /** It takes 784 intensities in [0,1]. */
  onPicture(ink: Float32Array): void;
  onClose(): void;
}

export function CropDialog({ picture, onPicture, onClose }: CropDialogProps) {
  const strings = useStrings(pictureStrings);
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const [crop, setCrop] = useState(FIRST_CROP);
  const [problem, setProblem] = useState<PictureProblem | null>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const image = new ImageData(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [picture]);

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
    const next = cropByKey(crop, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    setCrop(next);
  };
  const read = async () => {
    const result = await readPixels(cropped(picture, crop));
    if ('problem' in result) return setProblem(result.problem);
    onPicture(result.ink);
    onClose();
  };
  const percents = {
    left: `${crop.left * 100}%`,
    top: `${crop.top * 100}%`,
    width: `${crop.width * 100}%`,
    height: `${crop.height * 100}%`,
  };

  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={strings.crop} onClose={onClose}>
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
        <canvas ref={canvas} width={picture.width} height={picture.height} aria-hidden="true" />
        <div className={styles.crop} style={percents} />
      </div>
      <p role="alert" className={styles.problem}>
        {problem ? strings.problems[problem] : ''}
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={() => void read()}>
          {strings.read}
        </Button>
        <Button onClick={onClose}>{strings.close}</Button>
      </div>
    </dialog>
  );
}
