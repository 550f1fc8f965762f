// Asks for style sheets anew that did not come. Vite counts each as loaded once it has asked for it, so that a part which comes on
// a later try would stay without its own.

const missing = new Set<HTMLLinkElement>();

/** Hears, from now on, of every style sheet that does not come. */
export function watchStyles(): void {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
  };
  // Such an event does not bubble.
  window.addEventListener('error', note, { capture: true });
}

/** Asks once more for each that did not come; one that fails again waits for the next try. */
export function askForMissingStyles(): void {
  for (const link of missing) {
    missing.delete(link);
    link.replaceWith(link.cloneNode());
  }
}
