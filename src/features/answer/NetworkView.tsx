// The very 28x28 numbers that are classified, as grey pixels.

import { useEffect, useRef } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Classification.module.css';
import { classificationStrings } from './strings.ts';

const SIDE = 28;

export function NetworkView({ ink }: { ink: Float32Array | null }) {
  const strings = useStrings(classificationStrings);
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const picture = new ImageData(SIDE, SIDE);
    for (let index = 0; index < SIDE * SIDE; index++) {
      const grey = Math.round((ink?.[index] ?? 0) * 255);
      picture.data.set([grey, grey, grey, 255], index * 4);
    }
    context.putImageData(picture, 0, 0);
  }, [ink]);
  return (
    <canvas
      ref={ref}
      className={styles.sees}
      role="img"
      aria-label={strings.sees}
      width={SIDE}
      height={SIDE}
    />
  );
}
