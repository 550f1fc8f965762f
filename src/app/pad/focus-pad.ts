// Brings the pad before a person's eyes and hands.

/** Gives the pad the focus; where the page scrolls as a whole, the pad is scrolled to. */
export function focusPad(): void {
  const pad = document.querySelector<HTMLElement>('#draw [tabindex="0"]');
  pad?.scrollIntoView({ block: 'nearest' });
  pad?.focus({ preventScroll: true });
}
