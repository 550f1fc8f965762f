// Lays out the page: the header, Draw beside Train and the network, the tabs below, and the credit at the foot.

import { Suspense } from 'react';
import { useStore } from 'zustand';
import { Classification } from '../features/answer/Classification.tsx';
import { ModelSourceLine } from '../features/answer/ModelSourceLine.tsx';
import { DrawingPad } from '../features/drawing/DrawingPad.tsx';
import { PictureInput } from '../features/picture/PictureInput.tsx';
import { TrainingPanel } from '../features/training/TrainingPanel.tsx';
import { panelStrings } from '../i18n/panel-strings.ts';
import { useStrings } from '../i18n/strings.ts';
import { latePart } from '../ui/late-part.ts';
import { PanelBoundary } from '../ui/PanelBoundary.tsx';
import styles from './App.module.css';
import type { Page } from './compose-page.ts';
import { Header } from './Header.tsx';
import { KeepPresent } from './KeepPresent.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { themeStore } from './page-settings.ts';
import { appStrings } from './strings.ts';
import { Workbench } from './Workbench.tsx';

// The picture of the network comes after what the pen and Train need.
const NetworkBlocks = latePart(
  () => import('./NetworkBlocks.tsx'),
  (module) => module.NetworkBlocks,
);

export function App({ page }: { page: Page }) {
  const strings = useStrings(appStrings);
  const words = useStrings(panelStrings);
  const network = useStore(page.experiment, (state) => state.editing.network);
  const theme = useStore(themeStore, (state) => state.theme);
  const notKept = useStore(page.visitTrouble, (state) => state.notKept);
  const unusable = useStore(page.presentModel, (state) => state.storedUnusable);
  return (
    <>
      <a className={styles.skip} href="#draw">
        {strings.skip}
      </a>
      <Header run={page.run} />
      <main className={styles.main}>
        <section id="draw" className={styles.card} aria-label={strings.drawSection}>
          <div className={styles.head}>
            <h2>{strings.draw}</h2>
            <ModelSourceLine
              store={page.presentModel}
              onUseShipped={() => void page.presentModel.getState().useShipped()}
            />
          </div>
          <DrawingPad store={page.drawing} themeKey={theme}>
            <PanelBoundary words={words}>
              <PictureInput onPicture={page.drawing.getState().place} />
            </PanelBoundary>
          </DrawingPad>
          <PanelBoundary words={words}>
            <KeepPresent page={page} />
          </PanelBoundary>
          <PanelBoundary words={words}>
            <Classification store={page.answer} drawing={page.drawing} presentModel={page.presentModel} />
          </PanelBoundary>
        </section>
        <div className={styles.column}>
          <StorageNotice savedRuns={page.savedRuns} presentModel={page.presentModel} />
          {notKept && (
            <p role="status" className={styles.notice}>
              {strings.visitNotKept}
            </p>
          )}
          {unusable && (
            <p role="status" className={styles.notice}>
              {strings.storedUnusable}
            </p>
          )}
          <LinkNotice link={page.link} />
          <PanelBoundary words={words}>
            <TrainingPanel stores={page} />
          </PanelBoundary>
          <PanelBoundary words={words}>
            <Suspense fallback={<div className={styles.blocksToCome} />}>
              <NetworkBlocks network={network} />
            </Suspense>
          </PanelBoundary>
        </div>
        <Workbench page={page} />
      </main>
      <footer className={styles.footer}>
        <p>{`${strings.credit} ${strings.privacy}`}</p>
      </footer>
    </>
  );
}
