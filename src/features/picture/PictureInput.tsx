// Takes a picture of a digit in place of a drawing, which is chosen or photographed here, or dropped or pasted anywhere.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { createPartLoader } from '../../ui/load-part.ts';
import { inputStrings } from './input-strings.ts';
import styles from './PictureInput.module.css';
import type { PictureFlow } from './PictureFlow.tsx';
import type { Crop } from './pixels/crop.ts';
import type { PictureServices, PictureUses, TakenPicture } from './use-picture.ts';

const loadFlow = createPartLoader(() => import('./PictureFlow.tsx'));

interface PictureInputProps extends PictureServices, PictureUses {
  /** It was dropped or pasted; each one is another object. With it came so many others, which are not read. */
  brought?: { file: File; others: number } | null;
  /** The picture that lies on the pad. */
  onPad: Float32Array | null;
}

export function PictureInput({ brought = null, ...desk }: PictureInputProps) {
  const strings = useStrings(inputStrings);
  const [Flow, setFlow] = useState<typeof PictureFlow | null>(null);
  const [taken, setTaken] = useState<TakenPicture | null>(null);
  const [state, setState] = useState<'ready' | 'reading' | 'missing'>('ready');
  const [isCameraOpen, setCameraOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { onRefused } = desk;

  const load = useCallback(async () => {
    const part = await loadFlow().catch(() => null);
    setFlow(() => part && part.PictureFlow);
    if (part) return true;
    setState('missing');
    // A picture that could not be read then must not come when the part does.
    setTaken(null);
    return false;
  }, []);
  const take = useCallback(
    (file: File, crop: Crop | null = null, others = 0) => {
      setState('reading');
      setTaken((before) => ({ file, crop, others, number: (before?.number ?? 0) + 1 }));
      void load().then((isThere) => isThere || onRefused());
    },
    [load, onRefused],
  );
  const showReading = useCallback((isReading: boolean) => setState(isReading ? 'reading' : 'ready'), []);
  useEffect(() => {
    if (brought) take(brought.file, null, brought.others);
  }, [brought, take]);

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
          if (file) take(file);
          // Otherwise the same file could not be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button
        className={styles.icon}
        title={strings.camera}
        aria-label={strings.camera}
        onClick={() => void load().then(setCameraOpen)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 6.5h3.5l1-2h5l1 2H17v9H3zm4.5 4a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0z" />
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
      {Flow && (
        <Flow
          taken={taken}
          isCameraOpen={isCameraOpen}
          onTake={take}
          onCloseCamera={() => setCameraOpen(false)}
          onReading={showReading}
          {...desk}
        />
      )}
    </>
  );
}
