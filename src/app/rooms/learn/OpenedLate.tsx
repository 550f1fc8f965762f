// A part of a chapter that is folded at first, and does not work before it is opened.

import { useState, type ReactNode } from 'react';
import lesson from '../../../features/lesson/Lesson.module.css';

interface OpenedLateProps {
  title: string;
  children(): ReactNode;
}

export function OpenedLate({ title, children }: OpenedLateProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={lesson.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}
