// Takes a picture of a digit in place of a drawing, which is chosen or photographed here, or dropped or pasted anywhere.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { latePart } from '../../ui/late-part.ts';
import styles from './PictureInput.module.css';
import { readPicture, type Refused } from './read-picture.ts';
import { pictureStrings } from './strings.ts';

const CropDialog = latePart(
  () => import('./CropDialog.tsx'),
  (module) => module.CropDialog,
);

interface PictureInputProps {
  /** It was dropped or pasted; each one is another object. */
  brought?: File | null;
  onPicture(ink: Float32Array): void;
  /** It is called when a picture cannot be read, so that no answer to what lay there before stands for it. */
  onRefused(): void;
}

export function PictureInput({ brought = null, onPicture, onRefused }: PictureInputProps) {
  const strings = useStrings(pictureStrings);
  const [state, setState] = useState<Refused | 'ready' | 'reading' | 'cropping'>('ready');
  const [refused, setRefused] = useState<Refused | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const newest = useRef(0);

  const take = useCallback(
    async (file: File) => {
      const number = ++newest.current;
      setState('reading');
      const read = await readPicture(file);
      if (number !== newest.current) return;
      if ('problem' in read) {
        setState(read);
        setRefused(read);
        return onRefused();
      }
      setState('ready');
      onPicture(read.ink);
    },
    [onPicture, onRefused],
  );
  const takeSoon = useCallback((file: File) => void take(file), [take]);
  useEffect(() => {
    if (brought) void take(brought);
  }, [brought, take]);

  const isRefused = typeof state === 'object';
  useEffect(() => {
    if (!isRefused) return;
    const goOn = ({ target }: PointerEvent) => {
      if (!frame.current?.contains(target as Node)) setState('ready');
    };
    window.addEventListener('pointerdown', goOn);
    return () => window.removeEventListener('pointerdown', goOn);
  }, [isRefused]);

  return (
    <>
      <FileButton text={strings.choose} help={strings.help} onFile={takeSoon} />
      {matchMedia('(pointer: coarse)').matches && (
        <FileButton text={strings.camera} camera onFile={takeSoon} />
      )}
      <div ref={frame} className={styles.said}>
        {/* It is there before its words, so that these are spoken. */}
        <p role="status">{state === 'reading' ? strings.reading : ''}</p>
        {isRefused && (
          <div className={styles.refused}>
            <p role="alert">{strings.problems[state.problem]}</p>
            {state.pixels && <Button onClick={() => setState('cropping')}>{strings.crop}</Button>}
            <Button onClick={() => setState('ready')}>{strings.close}</Button>
          </div>
        )}
      </div>
      {state === 'cropping' && refused?.pixels && (
        <CropDialog picture={refused.pixels} onPicture={onPicture} onClose={() => setState('ready')} />
      )}
    </>
  );
}

interface FileButtonProps {
  text: string;
  help?: string;
  /** Asks for a photo of the camera at the back of a phone. */
  camera?: boolean;
  onFile(file: File): void;
}

function FileButton({ text, help, camera = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const takeChosen = () => {
    const file = input.current?.files?.[0];
    if (file) onFile(file);
    // Otherwise the same file could not be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Button title={help} onClick={() => input.current?.click()}>
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture={camera ? 'environment' : undefined}
        hidden
        onChange={takeChosen}
      />
    </>
  );
}
