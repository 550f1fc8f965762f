// Is the build that this service worker keeps, which the bundler writes here, and the addresses that follow from its scope.

import type { OfflineBuild } from '../domain/offline/offline-build.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __OFFLINE_BUILD__: OfflineBuild;

export const BUILD = __OFFLINE_BUILD__;

/** The folder that holds the page; it ends with a slash. */
export const SCOPE = self.registration.scope;

/** @param url relative to the scope */
export const absolute = (url: string) => new URL(url, SCOPE).href;
