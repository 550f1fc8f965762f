// Says in a sentence what went wrong, and has a screen reader say it at once.

import type { ReactNode } from 'react';
import styles from './ProblemNote.module.css';

export function ProblemNote({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={styles.problem}>
      {children}
    </p>
  );
}
