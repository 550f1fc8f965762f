// Reads one picture, says what is wrong with it or that it lies on its side, and keeps at hand what was found, to be corrected.

import { useEffect, useRef, useState } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { FoundPicture } from './FoundPicture.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import styles from './PictureInput.module.css';
import { pictureStrings } from './strings.ts';
import {
  usePicture,
  type PictureServices,
  type PictureUses,
  type Seen,
  type TakenPicture,
} from './use-picture.ts';

interface PictureDeskProps extends PictureServices, PictureUses {
  /** It stays the same. */
  taken: TakenPicture;
  /** The picture that lies on the pad. */
  onPad: Float32Array | null;
  onReading(isReading: boolean): void;
}

export function PictureDesk({
  taken,
  files,
  classifier,
  onPicture,
  onRefused,
  onPad,
  onReading,
}: PictureDeskProps) {
  const strings = useStrings(pictureStrings);
  const [services] = useState({ files, classifier });
  const [uses] = useState({ onPicture, onRefused });
  const { seen, isReading, correct } = usePicture(taken, services, uses);
  const [isOpen, setOpen] = useState(false);
  /** What a person has been told, and has put away. */
  const [put, setPut] = useState<Seen | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => onReading(isReading), [isReading, onReading]);

  const isAlone = taken.others === 0;
  const isSaid =
    seen !== null && seen !== put && !isOpen && (seen.problem !== null || seen.upright !== null || !isAlone);
  useEffect(() => {
    if (!isSaid) return;
    const goOn = ({ target }: PointerEvent) => {
      if (!frame.current?.contains(target as Node)) setPut(seen);
    };
    window.addEventListener('pointerdown', goOn);
    return () => window.removeEventListener('pointerdown', goOn);
  }, [isSaid, seen]);

  if (!seen) return null;
  const { correction, picture, problem, upright, digits } = seen;
  const opens = isOpen || (digits.length > 1 && seen !== put);
  const liesOnPad = onPad !== null && digits.some(({ ink }) => ink === onPad);
  const turnUpright = () =>
    correct({ ...correction, crop: null, quarters: (correction.quarters + (upright ?? 0)) % 4 });
  return (
    <>
      {picture && liesOnPad && (
        <button
          type="button"
          className={styles.found}
          aria-label={strings.correct}
          title={strings.correct}
          onClick={() => setOpen(true)}
        >
          <FoundPicture seen={{ ...seen, picture }} />
        </button>
      )}
      {isSaid && (
        <div ref={frame} className={styles.said}>
          <div className={styles.refused}>
            {!isAlone && <p role="status">{strings.first(String(taken.others + 1))}</p>}
            {problem && <p role="alert">{strings.problems[problem]}</p>}
            {upright !== null && <p role="alert">{strings.lying}</p>}
            {upright !== null && (
              <Button variant="primary" onClick={turnUpright}>
                {strings.upright}
              </Button>
            )}
            {picture && problem && <Button onClick={() => setOpen(true)}>{strings.correct}</Button>}
            <Button onClick={() => setPut(seen)}>{strings.close}</Button>
          </div>
        </div>
      )}
      {picture && opens && (
        <PictureDialog
          seen={{ ...seen, picture }}
          isReading={isReading}
          onCorrect={correct}
          onPick={onPicture}
          onClose={() => {
            setOpen(false);
            setPut(seen);
          }}
        />
      )}
    </>
  );
}
