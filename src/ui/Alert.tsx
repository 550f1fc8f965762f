// Says what went wrong, at once and to screen readers too; its children are the text and the buttons that help.

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
