// A button in the page's style; everything else is the native element's.

import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'plain' | 'primary';
}

export function Button({ variant = 'plain', ...native }: ButtonProps) {
  return <button type="button" {...native} className={`${styles.button} ${styles[variant]}`} />;
}
