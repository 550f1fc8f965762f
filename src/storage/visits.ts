// Stores visits, each under the id of its tab, in localStorage, which is there before the first paint. A tab keeps its id through
// reloads, and a browser gives it back to a tab that it restores.

const PREFIX = 'digit-lab/1/visit/';
const TAB = 'digit-lab/1/tab';

export interface StoredVisit {
  id: string;
  text: string;
}

/** @returns the id that this tab had when it was last left; null where it is new, or the browser refuses storage */
export function tabId(): string | null {
  try {
    return sessionStorage.getItem(TAB);
  } catch {
    return null;
  }
}

/** Gives this tab an id, and never throws. */
export function rememberTabId(id: string): void {
  try {
    sessionStorage.setItem(TAB, id);
  } catch {
    // The next visit of this tab begins as one of a new tab.
  }
}

/** @returns every visit that is stored; none where the browser refuses storage */
export function storedVisits(): StoredVisit[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.map((key) => ({ id: key.slice(PREFIX.length), text: localStorage.getItem(key) ?? '' }));
  } catch {
    return [];
  }
}

/** @returns whether it was stored; a full or refused storage leaves what was there */
export function storeVisit({ id, text }: StoredVisit): boolean {
  try {
    localStorage.setItem(PREFIX + id, text);
    return true;
  } catch {
    return false;
  }
}

/** Removes the visit, and never throws. */
export function removeVisit(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // A browser that refuses storage holds none.
  }
}
