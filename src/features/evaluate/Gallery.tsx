// Shows the images behind the figures: ordered, filtered by true and predicted digit, a page at a time.

import { useState } from 'react';
import { DIGITS } from '../../domain/image/digit-images.ts';
import { chooseReadings, type Choice, type Order } from '../../domain/evaluation/choose-readings.ts';
import type { Evaluated, ImageReading } from '../../domain/evaluation/evaluated.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ExampleFigure, type PlaceImage } from './ExampleFigure.tsx';
import styles from './Gallery.module.css';
import { evaluateStrings } from './strings.ts';

interface GalleryProps {
  evaluated: Evaluated;
  readings: readonly ImageReading[];
  choice: Choice;
  onChoose(choice: Choice): void;
  onPlace: PlaceImage;
}

const PAGE = 24;
const ORDERS: Order[] = ['confident-mistakes', 'least-certain', 'in-order'];

export function Gallery({ evaluated, readings, choice, onChoose, onPlace }: GalleryProps) {
  const strings = useStrings(evaluateStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const [more, showMore] = useState({ of: choice, pages: 1 });
  const pages = more.of === choice ? more.pages : 1;
  const chosen = chooseReadings(readings, choice);
  const shown = chosen.slice(0, pages * PAGE);
  return (
    <section aria-label={strings.gallery} className={styles.gallery}>
      <div className={styles.head}>
        <h3>{strings.gallery}</h3>
        <p className={styles.note} role="status">
          {chosen.length === 0
            ? strings.noneShown
            : strings.shown(number.format(shown.length), number.format(chosen.length))}
        </p>
      </div>
      <div className={styles.filters}>
        <label>
          <span>{strings.show}</span>
          <select
            value={choice.order}
            onChange={(event) => onChoose({ ...choice, order: event.target.value as Order })}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {strings.orders[order]}
              </option>
            ))}
          </select>
        </label>
        <DigitFilter
          name={strings.trueDigit}
          digit={choice.label}
          onChange={(label) => onChoose({ ...choice, label })}
        />
        <DigitFilter
          name={strings.predictedDigit}
          digit={choice.predicted}
          onChange={(predicted) => onChoose({ ...choice, predicted })}
        />
      </div>
      <div className={styles.scroll}>
        <ul className={styles.figures}>
          {shown.map((reading) => (
            <ExampleFigure key={reading.index} evaluated={evaluated} reading={reading} onPlace={onPlace} />
          ))}
        </ul>
        {shown.length < chosen.length && (
          <Button onClick={() => showMore({ of: choice, pages: pages + 1 })}>{strings.more}</Button>
        )}
      </div>
    </section>
  );
}

interface DigitFilterProps {
  name: string;
  digit: number | null;
  onChange(digit: number | null): void;
}

function DigitFilter({ name, digit, onChange }: DigitFilterProps) {
  const strings = useStrings(evaluateStrings);
  return (
    <label>
      <span>{name}</span>
      <select
        value={digit ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{strings.any}</option>
        {DIGITS.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
