// Shows the tabs below Draw and Train. Each panel is loaded when its tab is first chosen, so that drawing never waits for it.

import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useStrings } from '../i18n/strings.ts';
import { Tabs } from '../ui/Tabs.tsx';
import type { Page } from './compose-page.ts';
import styles from './Workbench.module.css';
import { workbenchStrings } from './workbench-strings.ts';

const EvaluatePanel = lazy(() =>
  import('./EvaluatePanel.tsx').then((module) => ({ default: module.EvaluatePanel })),
);

const LookInsidePanel = lazy(() =>
  import('./LookInsidePanel.tsx').then((module) => ({ default: module.LookInsidePanel })),
);

const ModelPanel = lazy(() => import('./ModelPanel.tsx').then((module) => ({ default: module.ModelPanel })));

const MyDigitsPanel = lazy(() =>
  import('./MyDigitsPanel.tsx').then((module) => ({ default: module.MyDigitsPanel })),
);

const Stability = lazy(() =>
  import('../features/stability/Stability.tsx').then((module) => ({ default: module.Stability })),
);

type TabId = keyof typeof workbenchStrings.en.tabs;

function panelsOf(page: Page): Partial<Record<TabId, () => ReactNode>> {
  return {
    model: () => <ModelPanel page={page} />,
    evaluate: () => <EvaluatePanel page={page} />,
    'look-inside': () => <LookInsidePanel page={page} />,
    'my-digits': () => <MyDigitsPanel page={page} />,
    stability: () => <Stability store={page.stability} drawing={page.drawing} />,
  };
}

export function Workbench({ page }: { page: Page }) {
  const strings = useStrings(workbenchStrings);
  const panels = Object.entries(panelsOf(page)) as [TabId, () => ReactNode][];
  const [chosen, choose] = useState<string>(panels[0][0]);
  const tabs = panels.map(([id, panel]) => ({
    id,
    name: strings.tabs[id],
    panel: () => <Suspense fallback={<div className={styles.toCome} />}>{panel()}</Suspense>,
  }));
  return (
    <section className={styles.workbench} aria-label={strings.section}>
      <Tabs label={strings.section} tabs={tabs} chosen={chosen} onChoose={choose} />
    </section>
  );
}
