// Registers the page's service worker, hears what becomes of it, and asks it. All of it works, or does nothing, where there is none.

import { ownScript } from '../../protocol/own-script.ts';
import type {
  OfflineAsked,
  OfflineCall,
  OfflineCalls,
  OfflineStatus,
  OfflineTold,
} from '../../protocol/offline-messages.ts';

/** An answer that does not come by then will not: the service worker is of a version that does not know the question. */
const ANSWERS_WITHIN_MS = 5_000;

/** It keeps one file at a time, which may travel slowly. */
const KEEPS_WITHIN_MS = 280_000;

export type Stage =
  /** The files of the page are being kept for the first time. */
  | 'keeping'
  | 'kept'
  /** They did not all come; the next visit asks for the rest. */
  | 'not-kept';

export interface OfflineEvents {
  stage(stage: Stage): void;
  /** Another build is kept and waits; null when it waits no longer. */
  waits(status: OfflineStatus | null): void;
  /** The pages of this browser are served by this build from now on. */
  takenOver(status: OfflineStatus | null): void;
  told(told: OfflineTold): void;
}

export interface OfflineClient {
  /** Says why there is none, where there is none. */
  readonly missing: 'insecure' | 'unsupported' | null;
  /** @returns whether an earlier visit registered it */
  isKnown(): Promise<boolean>;
  /** Registers it; what it does is told by the events. A second call after a failure tries again. */
  start(events: OfflineEvents): Promise<void>;
  /** Asks the host for a newer version. It resolves also without a net. */
  lookForUpdate(): Promise<void>;
  /** @returns null where nothing answers */
  status(): Promise<OfflineStatus | null>;
  keep(url: string): Promise<OfflineCalls['keep']['answers']>;
  /** @returns the number of other tabs, because of which it does not take over; null where nothing waits */
  takeOver(): Promise<number | null>;
}

/** @param script the address of the service worker, which serves the folder that it lies in */
export function createOfflineClient(script: string): OfflineClient {
  const container = (navigator as Partial<Navigator>).serviceWorker;
  let registration: ServiceWorkerRegistration | undefined;
  let heard = false;
  const missing = container ? null : isSecureContext ? 'unsupported' : 'insecure';

  return {
    missing,
    isKnown: async () => Boolean(await container?.getRegistration(script).catch(() => undefined)),

    async start(events) {
      if (!container) return;
      if (!heard) listen(container, events);
      heard = true;
      events.stage('keeping');
      try {
        registration = await container.register(ownScript(script), { updateViaCache: 'none' });
        follow(registration, events);
      } catch {
        events.stage('not-kept');
      }
    },
    lookForUpdate: async () => void (await registration?.update().catch(() => undefined)),
    status: () => ask(registration?.active, 'status', null),
    keep: async (url) =>
      (await ask(registration?.active, 'keep', url, KEEPS_WITHIN_MS)) ?? { failure: 'not-arrived' },
    takeOver: async () => (await ask(registration?.waiting, 'take-over', null))?.others ?? null,
  };
}

function listen(container: ServiceWorkerContainer, events: OfflineEvents): void {
  container.addEventListener('message', ({ data }: MessageEvent<OfflineTold | null>) => {
    if (data?.told) events.told(data);
  });
  let { controller } = container;
  container.addEventListener('controllerchange', () => {
    const isFirst = !controller;
    controller = container.controller;
    if (!isFirst) void ask(controller, 'status', null).then(events.takenOver);
  });
}

function follow(registration: ServiceWorkerRegistration, events: OfflineEvents): void {
  const followWorker = (worker: ServiceWorker | null) => {
    if (!worker) return;
    const look = () => {
      const { state } = worker;
      if (state === 'redundant' && !registration.active) events.stage('not-kept');
      if (state === 'activated') {
        events.stage('kept');
        events.waits(null);
      }
      if (state === 'installed' && registration.active) void ask(worker, 'status', null).then(events.waits);
    };
    worker.addEventListener('statechange', look);
    look();
  };
  events.stage(registration.active ? 'kept' : 'keeping');
  for (const worker of [registration.installing, registration.waiting, registration.active])
    followWorker(worker);
  registration.addEventListener('updatefound', () => followWorker(registration.installing));
}

/** @returns null where there is no worker, or where it does not answer */
function ask<Name extends OfflineCall>(
  worker: ServiceWorker | null | undefined,
  call: Name,
  takes: OfflineCalls[Name]['takes'],
  withinMs = ANSWERS_WITHIN_MS,
): Promise<OfflineCalls[Name]['answers'] | null> {
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const answered = (answer: OfflineCalls[Name]['answers'] | null) => {
      clearTimeout(patience);
      port1.close();
      resolve(answer);
    };
    const patience = setTimeout(() => answered(null), withinMs);
    port1.onmessage = ({ data }: MessageEvent<OfflineCalls[Name]['answers']>) => answered(data);
    const asked: OfflineAsked<Name> = { call, takes };
    worker.postMessage(asked, [port2]);
  });
}
