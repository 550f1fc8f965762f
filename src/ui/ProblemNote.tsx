// A sentence that says what went wrong, told at once to those who do not see it.

import type { ReactNode } from 'react';
import styles from './ProblemNote.module.css';

export function ProblemNote({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={styles.problem}>
      {children}
    </p>
  );
}
