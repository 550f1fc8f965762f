// Remembers the backend that was chosen and the speed that was measured on this device, so that the next visit starts at once.
// What the address asks for comes before what was chosen.

import type { EngineMemory } from '../../client/training-client.ts';
import type { MeasuredEngine } from '../../domain/run/run.ts';
import type { ForcedBackend } from '../../protocol/messages.ts';
import { forget, recall, remember } from '../../storage/settings.ts';
import { backendNamed, forcedBackend } from '../address/address.ts';

/** @returns what `?backend=` asks for, else what was chosen on an earlier visit, else null for a measurement */
export function askedBackend(): ForcedBackend {
  return forcedBackend(location.search) ?? backendNamed(recall('backend'));
}

/** Keeps the choice for later visits; null forgets it. */
export function rememberBackend(backend: ForcedBackend): void {
  if (backend === null) forget('backend');
  else remember('backend', backend);
}

/** Identifies browser and machine: a browser that was updated, or a machine that was changed, is measured again. */
function device(): string {
  return `${navigator.userAgent} ${navigator.hardwareConcurrency}`;
}

export const engineMemory: EngineMemory = {
  recall() {
    try {
      const kept = JSON.parse(recall('engine') ?? 'null') as (MeasuredEngine & { device: string }) | null;
      if (kept?.device !== device()) return null;
      const backend = backendNamed(kept.backend);
      const { workers, imagesPerSecond } = kept;
      const sane = Number.isInteger(workers) && workers >= 1 && workers <= 8 && imagesPerSecond > 0;
      return backend && sane ? { backend, workers, imagesPerSecond } : null;
    } catch {
      return null;
    }
  },
  remember: (measured) => remember('engine', JSON.stringify({ ...measured, device: device() })),
};
