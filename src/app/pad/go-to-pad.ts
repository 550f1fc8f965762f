// Brings a person to the pad, from wherever they are in the page.

/** Scrolls the pad into view and gives it the focus, so that the keyboard draws too. */
export function goToPad(): void {
  const column = document.getElementById('draw');
  column?.scrollIntoView({ block: 'nearest' });
  column?.querySelector<HTMLElement>('canvas[tabindex]')?.focus({ preventScroll: true });
}
