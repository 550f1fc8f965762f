// The foot of figure 2: a test image, its true digit, and the ten probabilities that the model gives it.

import { argMax } from '../../domain/arg-max.ts';
import { IMAGE_SIDE } from '../../domain/image/ink.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { TestImage } from '../../protocol/messages.ts';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { figureStrings } from './figure-strings.ts';
import styles from './TenProbabilities.module.css';

export function TenProbabilities({ image }: { image: TestImage | null }) {
  const strings = useStrings(figureStrings);
  if (!image) return <p className={styles.empty}>{strings.noImage}</p>;
  const { index, label, pixels, probabilities } = image;
  const predicted = argMax(probabilities);
  return (
    <div className={styles.shown}>
      <GreyPicture
        values={pixels}
        side={IMAGE_SIDE}
        label={strings.testImage(index)}
        className={styles.picture}
      />
      <div className={styles.figures}>
        <p className={styles.answer}>{strings.answer(label, predicted)}</p>
        <ol className={styles.shares} start={0} aria-label={strings.probabilities}>
          {probabilities.map((share, digit) => (
            <li key={digit} className={digit === predicted ? styles.largest : undefined}>
              <span>{digit}</span>
              <span className={styles.track}>
                <span className={styles.bar} style={{ width: `${share * 100}%` }} />
              </span>
              <span>{share.toFixed(4)}</span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
