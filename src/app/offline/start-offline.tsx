// Connects the service worker with the page: it is registered when the page has nothing else to do, asked for new versions, and shown.

import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createOfflineClient } from '../../client/offline/offline-client.ts';
import { BUILD_META, readBuildNote } from '../../domain/offline/offline-build.ts';
import { updateObstacle } from '../../domain/offline/update-obstacle.ts';
import { OfflineButton } from '../../features/offline/OfflineButton.tsx';
import { createOfflineStore, type OfflineStore } from '../../features/offline/offline-store.ts';
import { SharedNotice } from '../../features/offline/SharedNotice.tsx';
import { UpdateNotice } from '../../features/offline/UpdateNotice.tsx';
import { languageStore } from '../../i18n/strings.ts';
import { DATABASE_VERSION } from '../../storage/schema.ts';
import { askToPersist } from '../../storage/storage-space.ts';
import { whenIdle } from '../../ui/load-ahead.ts';
import { atStake } from './at-stake.ts';
import type { Losable, OfflineParts, OfflineSurroundings } from './offline-parts.ts';
import { takeLaunched, takeShared } from './take-files.ts';

const HOUR_MS = 3_600_000;
/** Whoever goes to and fro between windows asks the host no more often than this. */
const ASK_AGAIN_MS = 60_000;

/** @returns what the frame shows of it; null where this page was not built with a service worker */
export function startOffline(page: OfflineSurroundings): OfflineParts | null {
  const note = document.querySelector<HTMLMetaElement>(`meta[name="${BUILD_META}"]`);
  const build = readBuildNote(note?.content);
  if (!build) return null;
  const client = createOfflineClient(new URL('service-worker.js', document.baseURI).href);
  const store = createOfflineStore({
    client,
    build,
    database: DATABASE_VERSION,
    online: navigator.onLine,
    askToPersist,
    reload: () => location.reload(),
  });
  const sharing = createStore<{ failed: boolean }>(() => ({ failed: false }));

  followNet(store);
  followLanguage();
  lookForUpdates(() => client.lookForUpdate());
  takeLaunched(page.intake);
  void takeShared(page.intake, new URL('./', document.baseURI).href).then((came) =>
    sharing.setState({ failed: !came }),
  );
  whenIdle(() => void startWhereFree(store, client.isKnown));

  // Another function would be subscribed anew at every render.
  const followed = followStakes(page);
  function Badge() {
    return <OfflineButton store={store} />;
  }
  function Notice() {
    const obstacle = useSyncExternalStore(followed, () => updateObstacle(atStake(page)));
    const failed = useStore(sharing, (state) => state.failed);
    return (
      <>
        <UpdateNotice store={store} obstacle={obstacle} />
        {failed && <SharedNotice />}
      </>
    );
  }
  return { Badge, Notice };
}

/** Where a person saves data, the page is kept only when they ask for it. */
async function startWhereFree(store: OfflineStore, isKnown: () => Promise<boolean>): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData !== true || (await isKnown())) await store.getState().start();
}

function followNet(store: OfflineStore): void {
  const tell = () => store.setState({ online: navigator.onLine });
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
}

/** An app is installed under the name and the words of the language that the page is in. */
function followLanguage(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  const follow = () => {
    const { language } = languageStore.getState();
    link?.setAttribute('href', `./manifest.${language}.webmanifest`);
  };
  follow();
  languageStore.subscribe(follow);
}

/** The browser itself asks when the page is opened. */
function lookForUpdates(look: () => Promise<void>): void {
  let askedAt = Date.now();
  const ask = () => {
    if (!navigator.onLine || Date.now() - askedAt < ASK_AGAIN_MS) return;
    askedAt = Date.now();
    void look();
  };
  window.addEventListener('focus', ask);
  setInterval(ask, HOUR_MS);
}

function followStakes(page: Losable): (changed: () => void) => () => void {
  const stores = [
    page.run,
    page.teaching,
    page.savedRuns,
    page.keptDigits,
    page.presentModel,
    page.visitTrouble,
  ];
  return (changed) => {
    const ends = stores.map((store) => store.subscribe(changed));
    return () => ends.forEach((end) => end());
  };
}
