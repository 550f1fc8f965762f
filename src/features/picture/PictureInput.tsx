// Takes a picture of a digit in place of a drawing, which is chosen or photographed here, or dropped or pasted anywhere.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { createPartLoader } from '../../ui/load-part.ts';
import { inputStrings } from './input-strings.ts';
import styles from './PictureInput.module.css';
import type { PictureDesk } from './PictureDesk.tsx';
import type { PictureServices, PictureUses } from './use-picture.ts';

const loadDesk = createPartLoader(() => import('./PictureDesk.tsx'));

interface PictureInputProps extends PictureServices, PictureUses {
  /** It was dropped or pasted; each one is another object. */
  brought?: File | null;
  /** The picture that lies on the pad. */
  onPad: Float32Array | null;
}

interface Taken {
  file: File;
  number: number;
  Desk: typeof PictureDesk;
}

export function PictureInput({ brought = null, ...desk }: PictureInputProps) {
  const strings = useStrings(inputStrings);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [state, setState] = useState<'ready' | 'reading' | 'missing'>('ready');
  const newest = useRef(0);
  const { onRefused } = desk;

  const take = useCallback(
    async (file: File) => {
      const number = ++newest.current;
      setState('reading');
      const part = await loadDesk().catch(() => null);
      if (number !== newest.current) return;
      setTaken(part && { file, number, Desk: part.PictureDesk });
      if (part) return;
      setState('missing');
      onRefused();
    },
    [onRefused],
  );
  const takeSoon = useCallback((file: File) => void take(file), [take]);
  const showReading = useCallback((isReading: boolean) => setState(isReading ? 'reading' : 'ready'), []);
  useEffect(() => {
    if (brought) void take(brought);
  }, [brought, take]);

  return (
    <>
      <FileButton text={strings.choose} help={strings.help} onFile={takeSoon} />
      {matchMedia('(pointer: coarse)').matches && (
        <FileButton text={strings.camera} camera onFile={takeSoon} />
      )}
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
      {taken && <taken.Desk key={taken.number} file={taken.file} onReading={showReading} {...desk} />}
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
