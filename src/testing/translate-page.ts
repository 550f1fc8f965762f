// Does to a page what the translator of a browser does: each piece of text, also what comes later, is replaced by a copy in two
// font elements.

/** It refers to nothing outside of itself, so that it can be sent to a page. */
export function translatePage(root: Element): void {
  const translate = (text: Text) => {
    if (text.parentElement?.closest('font, script, style, textarea')) return;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = text.data;
    text.replaceWith(outer);
  };
  const translateAll = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = node instanceof Text ? [node] : [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(translate);
  };
  translateAll(root);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof Text) translate(target);
      addedNodes.forEach(translateAll);
    }
  }).observe(root, { childList: true, characterData: true, subtree: true });
}
