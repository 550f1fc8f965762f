// Copies a text at a click, and says whether it did.

import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { copyText } from './copy-text.ts';
import styles from './CopyButton.module.css';

const SAID_FOR_MS = 4_000;

interface CopyButtonProps {
  label: string;
  /** The accessible name says what is copied, where the label alone does not. */
  name?: string;
  copied: string;
  notCopied: string;
  disabled?: boolean;
  text(): string;
}

export function CopyButton({ label, name, copied, notCopied, disabled, text }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <span className={styles.copy}>
      <Button
        aria-label={name}
        disabled={disabled}
        onClick={() => void copyText(text()).then((done) => setSaid(done ? copied : notCopied))}
      >
        {label}
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </span>
  );
}
