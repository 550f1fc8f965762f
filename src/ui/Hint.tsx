// Keeps an explanation behind an (i), which moves nothing when it opens: it lies above the page until Escape or another tap.

import { useId, useRef, type ToggleEvent } from 'react';
import styles from './Hint.module.css';

/** In CSS pixels, from the window's edges and from the button. */
const GAP = 8;

interface HintProps {
  /** The button has this name. */
  label: string;
  children: string;
}

export function Hint({ label, children }: HintProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const place = ({ newState, currentTarget: note }: ToggleEvent<HTMLDivElement>) => {
    const beside = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !beside) return;
    const width = Math.min(22 * fontSize(), innerWidth - 2 * GAP);
    const { style } = note;
    style.width = `${width}px`;
    style.left = `${Math.max(GAP, Math.min(beside.left, innerWidth - width - GAP))}px`;
    const below = beside.bottom < innerHeight / 2;
    style.top = below ? `${beside.bottom + GAP}px` : 'auto';
    style.bottom = below ? 'auto' : `${innerHeight - beside.top + GAP}px`;
  };
  return (
    <>
      <button ref={button} type="button" className={styles.button} aria-label={label} popoverTarget={id}>
        i
      </button>
      <div id={id} popover="auto" role="note" className={styles.note} onBeforeToggle={place}>
        {children}
      </div>
    </>
  );
}

/** @returns that of the page, in CSS pixels */
function fontSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
