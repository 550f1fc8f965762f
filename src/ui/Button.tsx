// Shows a button in the page's style, which takes all properties of the native element.

import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'plain' | 'primary';
}

export function Button({ variant = 'plain', className = '', ...native }: ButtonProps) {
  return <button type="button" {...native} className={`${styles.button} ${styles[variant]} ${className}`} />;
}
