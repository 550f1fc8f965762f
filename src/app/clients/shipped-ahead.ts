// Fetches the model that ships with the page before anyone asks for it, in a browser that used no other one last.

import type { ShippedModel } from '../../domain/model/model-file.ts';
import type { UsedModel } from '../../domain/model/used-model.ts';
import { forget, recall, remember } from '../../storage/settings.ts';

/** @returns what hands out the model that is on its way already to the first who asks, and fetches it for all others */
export function shippedAhead(fetchModel: () => Promise<ShippedModel>): () => Promise<ShippedModel> {
  let ahead = shippedLast() ? fetchModel() : null;
  // Whoever asks hears of a failure.
  ahead?.catch(() => undefined);
  return () => {
    const first = ahead ?? fetchModel();
    ahead = null;
    return first;
  };
}

/** @returns whether the model that ships was used last, for all that is known before storage has answered */
export function shippedLast(): boolean {
  return recall('model') === null;
}

/** Remembers whether the next visit begins with the model that ships. */
export function noteUsed({ kind }: UsedModel): void {
  if (kind === 'shipped') forget('model');
  else remember('model', 'own');
}
