// Chapter 1: what lies on the pad, large, as the network gets it.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { bytesOfInk, IMAGE_PIXELS, IMAGE_SIDE } from '../../../domain/image/ink.ts';
import { useStrings } from '../../../i18n/strings.ts';
import { GreyPicture } from '../../../ui/GreyPicture.tsx';
import type { Page } from '../../compose-page.ts';
import { deedStrings } from './deed-strings.ts';
import styles from './DrawDeed.module.css';
import { ToPad } from './ToPad.tsx';

const BLANK = new Uint8Array(IMAGE_PIXELS);

export function DrawDeed({ page }: { page: Page }) {
  const strings = useStrings(deedStrings);
  const ink = useStore(page.drawing, (state) => state.ink);
  const pixels = useMemo(() => (ink ? bytesOfInk(ink) : BLANK), [ink]);
  return (
    <div className={styles.deed}>
      <GreyPicture values={pixels} side={IMAGE_SIDE} label={strings.seen} className={styles.picture} />
      <ToPad chapter={1} primary={ink === null} />
    </div>
  );
}
