// Takes a picture of a digit in place of a drawing, which is chosen, dropped or pasted.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PictureInput.module.css';
import { readPicture, type PictureProblem } from './read-picture.ts';
import { pictureStrings } from './strings.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

export function PictureInput({ onPicture }: { onPicture(ink: Float32Array): void }) {
  const strings = useStrings(pictureStrings);
  const [state, setState] = useState<PictureProblem | 'ready' | 'reading'>('ready');
  const input = useRef<HTMLInputElement>(null);
  const newest = useRef(0);

  const take = useCallback(
    async (file: File) => {
      const number = ++newest.current;
      setState('reading');
      const read = await readPicture(file);
      if (number !== newest.current) return;
      if ('problem' in read) return setState(read.problem);
      setState('ready');
      onPicture(read.ink);
    },
    [onPicture],
  );
  const takeSoon = useCallback((file: File) => void take(file), [take]);
  const over = useDroppedFiles(takeSoon);

  useEffect(() => {
    if (state === 'ready' || state === 'reading') return;
    const goOn = () => setState('ready');
    window.addEventListener('pointerdown', goOn, { once: true });
    return () => window.removeEventListener('pointerdown', goOn);
  }, [state]);

  const takeChosen = () => {
    const file = input.current?.files?.[0];
    if (file) void take(file);
    // Otherwise the same file could not be chosen again.
    if (input.current) input.current.value = '';
  };

  return (
    <>
      <Button title={strings.help} onClick={() => input.current?.click()}>
        {strings.choose}
      </Button>
      <input ref={input} type="file" accept="image/*" hidden onChange={takeChosen} />
      {over && <div className={styles.over}>{strings.drop}</div>}
      {state === 'reading' && (
        <p role="status" className={styles.word}>
          {strings.reading}
        </p>
      )}
      {state !== 'ready' && state !== 'reading' && (
        <p role="alert" className={styles.problem}>
          {strings.problems[state]}
        </p>
      )}
    </>
  );
}
