// Tells the fields of the page, whose own keys and pastes the page leaves alone.

/** @param target of an event @returns whether a person types or chooses there */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, select, textarea') !== null;
}
