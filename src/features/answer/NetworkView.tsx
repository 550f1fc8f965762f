// Shows the very 28x28 numbers that are classified, as grey pixels.

import { useMemo } from 'react';
import { bytesOfInk, IMAGE_PIXELS, IMAGE_SIDE } from '../../domain/image/ink.ts';
import { useStrings } from '../../i18n/strings.ts';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import styles from './Answer.module.css';
import { classificationStrings } from './strings.ts';

const NO_INK = new Uint8Array(IMAGE_PIXELS);

/** @param ink 784 intensities in [0,1], row-major; null shows an empty picture */
export function NetworkView({ ink }: { ink: Float32Array | null }) {
  const strings = useStrings(classificationStrings);
  const values = useMemo(() => (ink ? bytesOfInk(ink) : NO_INK), [ink]);
  return (
    <div className={styles.view}>
      <GreyPicture values={values} side={IMAGE_SIDE} label={strings.sees} className={styles.sees} />
      <p className={styles.caption} aria-hidden="true">
        {strings.seesCaption}
      </p>
    </div>
  );
}
