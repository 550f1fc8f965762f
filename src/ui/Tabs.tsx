// Shows tabs by the WAI-ARIA pattern: they are one tab stop, and arrow keys, Home and End move the choice. Only the chosen
// panel is rendered.

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface Tab {
  id: string;
  name: string;
  /** It is called only while the tab is chosen, so that a panel may be loaded late. */
  panel(): ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  onChoose(id: string): void;
}

export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === chosen),
  );

  const press = (event: KeyboardEvent) => {
    const next = targetOf(event.key, current, tabs.length);
    if (next === null) return;
    event.preventDefault();
    onChoose(tabs[next].id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next].focus();
  };

  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={press}>
        {tabs.map(({ id, name }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-tab-${id}`}
            aria-selected={index === current}
            aria-controls={index === current ? `${prefix}-panel` : undefined}
            tabIndex={index === current ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${prefix}-panel`}
        aria-labelledby={`${prefix}-tab-${tabs[current].id}`}
        tabIndex={0}
        className={styles.panel}
      >
        {tabs[current].panel()}
      </div>
    </div>
  );
}

function targetOf(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
