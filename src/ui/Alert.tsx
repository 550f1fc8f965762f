// What went wrong, said at once to everyone, with the ways on.

import type { ReactNode } from 'react';
import styles from './Alert.module.css';

export function Alert({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="alert" className={styles.alert}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
