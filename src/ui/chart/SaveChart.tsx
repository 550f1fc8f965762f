// Saves a chart as a picture: a small button opens a note above the page that offers SVG and PNG and says what was saved.

import { useId, useRef, useState, type ToggleEvent } from 'react';
import { Button } from '../Button.tsx';
import { saveFile, type Saved } from '../saving/save-file.ts';
import type { ChartPicture, PictureFormat } from './chart-picture.ts';
import { chartSvg } from './chart-svg.ts';
import styles from './SaveChart.module.css';
import { svgToPng } from './svg-to-png.ts';

/** In CSS pixels, from the window's edges and from the button. */
const GAP = 8;
const FORMATS: readonly { format: PictureFormat; name: string }[] = [
  { format: 'svg', name: 'SVG' },
  { format: 'png', name: 'PNG' },
];

export interface SaveChartWords {
  /** The button has this name. */
  saveChart(chart: string): string;
  choose: string;
  saved(saved: Saved): string;
  notDrawn: string;
}

interface SaveChartProps {
  /** It names the chart in the name of the button. */
  chart: string;
  words: SaveChartWords;
  /** The file is named so, without its ending. */
  fileName: string;
  picture(): ChartPicture;
}

export function SaveChart({ chart, words, fileName, picture }: SaveChartProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [said, say] = useState('');
  const place = ({ newState, currentTarget: note }: ToggleEvent<HTMLDivElement>) => {
    const beside = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !beside) return;
    say('');
    note.style.right = `${Math.max(GAP, document.documentElement.clientWidth - beside.right)}px`;
    const below = beside.bottom < innerHeight * 0.7;
    note.style.top = below ? `${beside.bottom + GAP}px` : 'auto';
    note.style.bottom = below ? 'auto' : `${innerHeight - beside.top + GAP}px`;
  };
  const save = async (format: PictureFormat) => {
    const name = `${fileName}.${format}`;
    const svg = chartSvg(picture());
    try {
      const blob = format === 'png' ? await svgToPng(svg) : new Blob([svg], { type: 'image/svg+xml' });
      say(words.saved(await saveFile({ name, blob })));
    } catch {
      say(words.notDrawn);
    }
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={words.saveChart(chart)}
        title={words.saveChart(chart)}
        popoverTarget={id}
      >
        <span className={styles.icon} aria-hidden="true" />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={words.saveChart(chart)}
        className={styles.note}
        onBeforeToggle={place}
      >
        <span>{words.choose}</span>
        <span className={styles.formats}>
          {FORMATS.map(({ format, name }) => (
            <Button key={format} onClick={() => void save(format)}>
              {name}
            </Button>
          ))}
        </span>
        <span role="status" className={styles.said}>
          {said}
        </span>
      </div>
    </>
  );
}
