// Small choices that outlive a visit. A browser that refuses storage loses them at the end of the visit, nothing else.

const PREFIX = 'digit-lab/1/';

export type SettingName = 'language' | 'theme' | 'backend' | 'engine';

/** @returns what was remembered; null where nothing was, or the browser refuses storage */
export function recall(name: SettingName): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps the value beyond the visit where the browser allows it. */
export function remember(name: SettingName, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Private mode or a full disk: the choice holds for this visit.
  }
}

/** Takes the value back, so that the next visit finds none. */
export function forget(name: SettingName): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // As above.
  }
}
