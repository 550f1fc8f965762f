// Loads what stores kept digits behind the page's first code, since nothing on the pad waits for it.

import { CodedError } from '../domain/coded-error.ts';
import type { DigitStorage } from '../domain/kept/digit-storage.ts';

const digitStore = () =>
  import('../storage/digit-store.ts').catch(() => {
    throw new CodedError('offline', 'digit-store');
  });

export const lateDigits: DigitStorage = {
  load: async () => (await digitStore()).loadDigits(),
  change: async (...change) => (await digitStore()).changeDigits(...change),
};
