// Takes a picture of a digit in place of a drawing, which is chosen or photographed here, or dropped or pasted anywhere.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { createPartLoader } from '../../ui/load-part.ts';
import { inputStrings } from './input-strings.ts';
import styles from './PictureInput.module.css';
import type { CameraDialog } from './camera/CameraDialog.tsx';
import type { PictureDesk } from './PictureDesk.tsx';
import type { Crop } from './pixels/crop.ts';
import type { PictureServices, PictureUses } from './use-picture.ts';

const loadDesk = createPartLoader(() => import('./PictureDesk.tsx'));
const loadCamera = createPartLoader(() => import('./camera/CameraDialog.tsx'));

interface PictureInputProps extends PictureServices, PictureUses {
  /** It was dropped or pasted; each one is another object. */
  brought?: File | null;
  /** The picture that lies on the pad. */
  onPad: Float32Array | null;
}

interface Taken {
  file: File;
  crop: Crop | null;
  number: number;
  Desk: typeof PictureDesk;
}

export function PictureInput({ brought = null, ...desk }: PictureInputProps) {
  const strings = useStrings(inputStrings);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [state, setState] = useState<'ready' | 'reading' | 'missing'>('ready');
  const [Camera, setCamera] = useState<typeof CameraDialog | null>(null);
  const newest = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const { onRefused } = desk;

  const take = useCallback(
    async (file: File, crop: Crop | null = null) => {
      const number = ++newest.current;
      setState('reading');
      const part = await loadDesk().catch(() => null);
      if (number !== newest.current) return;
      setTaken(part && { file, crop, number, Desk: part.PictureDesk });
      if (part) return;
      setState('missing');
      onRefused();
    },
    [onRefused],
  );
  const takeSoon = useCallback((file: File, crop?: Crop) => void take(file, crop), [take]);
  const openCamera = async () => {
    const part = await loadCamera().catch(() => null);
    if (part) setCamera(() => part.CameraDialog);
    else setState('missing');
  };
  const showReading = useCallback((isReading: boolean) => setState(isReading ? 'reading' : 'ready'), []);
  useEffect(() => {
    if (brought) takeSoon(brought);
  }, [brought, takeSoon]);

  return (
    <>
      <Button title={strings.help} onClick={() => input.current?.click()}>
        {strings.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) takeSoon(file);
          // Otherwise the same file could not be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button
        className={styles.icon}
        title={strings.camera}
        aria-label={strings.camera}
        onClick={() => void openCamera()}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M2.5 6.5h4l1-2h5l1 2h4v9h-15z" />
          <circle cx="10" cy="10.5" r="2.75" />
        </svg>
      </Button>
      <div className={styles.said}>
        {/* It is there before its words, so that these are spoken. */}
        <p role="status">{state === 'reading' ? strings.reading : ''}</p>
        {state === 'missing' && (
          <div className={styles.refused}>
            <p role="alert">{strings.missing}</p>
            <Button onClick={() => setState('ready')}>{strings.close}</Button>
          </div>
        )}
      </div>
      {Camera && <Camera onPicture={takeSoon} onClose={() => setCamera(null)} />}
      {taken && (
        <taken.Desk
          key={taken.number}
          file={taken.file}
          crop={taken.crop}
          onReading={showReading}
          {...desk}
        />
      )}
    </>
  );
}
