// Writes a text of the lesson, in which backquotes set the words of code apart.

import { noBreak } from './no-break.ts';
import styles from './Prose.module.css';

interface ProseProps {
  children: string;
  className?: string;
}

export function Prose({ children, className }: ProseProps) {
  return (
    <p className={className}>
      {children.split('`').map((part, index) =>
        index % 2 === 1 ? (
          <code key={index} className={styles.code}>
            {part}
          </code>
        ) : (
          part && <span key={index}>{noBreak(part)}</span>
        ),
      )}
    </p>
  );
}
