// Stores small choices in localStorage. Where a browser refuses storage, they last until the end of the visit.

const PREFIX = 'digit-lab/1/';

export type SettingName = 'language' | 'theme' | 'backend' | 'engine' | 'queue' | 'lesson' | 'model';

/** @returns the stored value; null where there is none or the browser refuses storage */
export function recall(name: SettingName): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Stores the value where the browser allows it, and never throws. */
export function remember(name: SettingName, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // In private mode, or with a full disk, the choice holds for this visit.
  }
}

/** Removes the stored value, and never throws. */
export function forget(name: SettingName): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // A browser that refuses storage holds no value.
  }
}

/** A tab remembers the run that it shows, and the runs that it compares. */
type TabMemory = 'run' | 'compared';

/** @returns what this tab stored before it was reloaded; null where there is nothing */
export function recallInTab(name: TabMemory): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Stores the value for this tab alone, and never throws. */
export function rememberInTab(name: TabMemory, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + name, value);
  } catch {
    // A tab that is reloaded in private mode shows the newest run.
  }
}
