// Keeps a note behind a small (i), which opens it in place.

import type { ReactNode } from 'react';
import styles from './Hint.module.css';

interface HintProps {
  /** It names the button, and says what the note is about. */
  label: string;
  children: ReactNode;
}

export function Hint({ label, children }: HintProps) {
  return (
    <details className={styles.hint}>
      <summary aria-label={label}>i</summary>
      <p>{children}</p>
    </details>
  );
}
