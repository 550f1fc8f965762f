// A link to a stylesheet or a module that did not come stays in the page, and the bundler's loader takes it for one that did.

/** From now on such links are taken away, so that whoever needs their file again asks for it again. */
export function removeFailedLinks(): void {
  // The error of a link does not bubble.
  const options = { capture: true };
  const remove = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) target.remove();
  };
  window.addEventListener('error', remove, options);
}
