// The page of the four figures, as the learner's own run and digits have filled them, to print or to save as one picture.

import { useState } from 'react';
import { useStore } from 'zustand';
import { BRICKS } from '../../domain/lesson/bricks.ts';
import type { Chapter } from '../../domain/lesson/chapters.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useSavedSentence } from '../../i18n/saved-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { TestImage } from '../../protocol/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/saving/save-file.ts';
import { chapterAddress } from './ChapterNav.tsx';
import { figureStrings } from './figure-strings.ts';
import { drawPicture } from './draw-picture.ts';
import styles from './Figures.module.css';
import { FitLog } from './FitLog.tsx';
import { HandwritingFigure } from './HandwritingFigure.tsx';
import type { HandwritingStore } from './handwriting-store.ts';
import { LossFigure } from './LossFigure.tsx';
import { NetworkFigure } from './NetworkFigure.tsx';
import { ownEnd } from './own-end.ts';
import { TenProbabilities } from './TenProbabilities.tsx';

interface FiguresProps {
  bricks: NetworkSpec;
  built: number;
  run: SavedRun | null;
  image: TestImage | null;
  handwriting: HandwritingStore;
}

/** The file is named so on the learner's disk. */
const FILE = 'digit-lab-figures.png';

export function Figures({ bricks, built, run, image, handwriting }: FiguresProps) {
  const strings = useStrings(figureStrings);
  const digits = useStore(handwriting, (state) => state.digits);
  const sentence = useSavedSentence();
  const [said, say] = useState('');
  const save = async () => {
    const layers = bricks.slice(0, Math.min(built, BRICKS));
    const blob = await drawPicture({ layers, run, image, digits }, strings);
    say(blob ? sentence(await saveFile({ name: FILE, blob })) : strings.notSaved);
  };
  const heading = (number: 1 | 2 | 3 | 4, empty: readonly Chapter[]) => (
    <div className={styles.heading}>
      <h3>{strings.figure(number, strings.names[number])}</h3>
      {empty.map((chapter) => (
        <a key={chapter} href={chapterAddress(chapter)}>
          {strings.filledIn(chapter)}
        </a>
      ))}
    </div>
  );
  const runIn: Chapter[] = run ? [] : [3];
  return (
    <article aria-labelledby="figures-title">
      <h2 id="figures-title" className={styles.title}>
        {strings.page}
      </h2>
      <div className={styles.actions}>
        <Button onClick={() => window.print()}>{strings.print}</Button>
        <Button onClick={() => void save()}>{strings.save}</Button>
        <span role="status">{said}</span>
      </div>
      <section className={styles.figure}>
        {heading(1, built < BRICKS ? [2] : [])}
        <NetworkFigure bricks={bricks} built={built} />
      </section>
      <section className={styles.figure}>
        {heading(2, [...runIn, ...(image ? [] : [5 as const])])}
        <FitLog run={run} />
        <TenProbabilities image={image} />
      </section>
      <section className={styles.figure}>
        {heading(3, runIn)}
        <LossFigure
          title={strings.yours}
          epochs={run?.epochs ?? []}
          leastEpochs={30}
          tutorial
          note={ownEnd(run, strings)}
        />
      </section>
      <section className={styles.figure}>
        {heading(4, digits.length > 0 ? [] : [6])}
        <HandwritingFigure store={handwriting} />
      </section>
    </article>
  );
}
