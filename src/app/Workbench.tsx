// Shows the tabs below Draw and Train. Each panel is loaded when its tab is first chosen, so that drawing never waits for it.

import { Suspense, useState, type ReactNode } from 'react';
import { panelStrings } from '../i18n/panel-strings.ts';
import { useStrings } from '../i18n/strings.ts';
import { latePart } from '../ui/late-part.ts';
import { PanelBoundary } from '../ui/PanelBoundary.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import type { Page } from './compose-page.ts';
import styles from './Workbench.module.css';
import { workbenchStrings } from './workbench-strings.ts';

const EvaluatePanel = latePart(
  () => import('./EvaluatePanel.tsx'),
  (module) => module.EvaluatePanel,
);
const LookInsidePanel = latePart(
  () => import('./LookInsidePanel.tsx'),
  (module) => module.LookInsidePanel,
);
const ModelPanel = latePart(
  () => import('./ModelPanel.tsx'),
  (module) => module.ModelPanel,
);
const MyDigitsPanel = latePart(
  () => import('./MyDigitsPanel.tsx'),
  (module) => module.MyDigitsPanel,
);
const RunsPanel = latePart(
  () => import('./RunsPanel.tsx'),
  (module) => module.RunsPanel,
);
const StabilityPanel = latePart(
  () => import('./StabilityPanel.tsx'),
  (module) => module.StabilityPanel,
);

type TabId = keyof typeof workbenchStrings.en.tabs;

function panelsOf(page: Page): Partial<Record<TabId, () => ReactNode>> {
  return {
    model: () => <ModelPanel page={page} />,
    runs: () => <RunsPanel page={page} />,
    evaluate: () => <EvaluatePanel page={page} />,
    'look-inside': () => <LookInsidePanel page={page} />,
    'my-digits': () => <MyDigitsPanel page={page} />,
    stability: () => <StabilityPanel page={page} />,
  };
}

export function Workbench({ page }: { page: Page }) {
  const strings = useStrings(workbenchStrings);
  const words = useStrings(panelStrings);
  const panels = Object.entries(panelsOf(page)) as [TabId, () => ReactNode][];
  const [chosen, setChosen] = useState('');
  const tabs = panels.map(([id, panel]) => ({
    id,
    name: strings.tabs[id],
    panel: () => (
      <PanelBoundary key={id} words={words}>
        <Suspense fallback={<div className={styles.toCome} />}>{panel()}</Suspense>
      </PanelBoundary>
    ),
  }));
  return (
    <section className={styles.workbench} aria-label={strings.section}>
      <Tabs label={strings.section} tabs={tabs} chosen={chosen} onChoose={setChosen} />
    </section>
  );
}
