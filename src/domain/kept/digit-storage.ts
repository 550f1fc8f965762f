// Defines what stores kept digits from one visit to the next.

import type { Failure } from '../coded-error.ts';
import type { KeptDigit } from './kept-digit.ts';

export interface StoredDigits {
  digits: readonly KeptDigit[];
  /** It says why digits of an earlier version of the page could not be taken over; null where there are none left. */
  leftBehind: Failure | null;
  /** The site's data was deleted since this page stored digits. */
  emptied: boolean;
}

export interface DigitStorage {
  /** @throws CodedError where nothing can be read */
  load(): Promise<StoredDigits>;
  /**
   * Stores digits and deletes others, as one change.
   * @param remove ids of digits
   * @param held all digits on the screen after the change: they are stored too where the site's data was deleted under the page
   * @throws CodedError where nothing was changed
   */
  change(put: readonly KeptDigit[], remove: readonly string[], held: readonly KeptDigit[]): Promise<void>;
}
