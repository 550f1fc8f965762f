// Shows a labelled control with a sentence of help, and below it what is wrong with its value.

import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  id: string;
  label: string;
  help: string;
  error?: string | null;
  children: ReactNode;
}

export function Field({ id, label, help, error, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** @returns the properties that tie a control to the label, help and error of the Field with this id */
export function fieldControl(id: string, error?: string | null) {
  return {
    id,
    'aria-describedby': error ? `${id}-error ${id}-help` : `${id}-help`,
    'aria-invalid': Boolean(error),
    className: styles.control,
  };
}
