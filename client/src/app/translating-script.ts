/**
 * What a browser's translation does to a page, for tests: each text is taken out, and two elements
 * with other words stand in its place, at once and whenever there are new texts. It runs in the page
 * and must not use anything from outside itself.
 */
export function translate(page: Window & typeof globalThis): () => void {
  // As Google Translate does; the type says that it is out of date.
  const tag: string = 'font';
  const skipped = ['SCRIPT', 'STYLE', 'FONT', 'TEXTAREA'];
  const translateText = (text: Text): void => {
    const { parentElement } = text;
    if (!parentElement || skipped.includes(parentElement.tagName) || text.data.trim() === '')
      return;
    const inner = page.document.createElement(tag);
    inner.textContent = `«${text.data}»`;
    const outer = page.document.createElement(tag);
    outer.append(inner);
    text.replaceWith(outer);
  };
  const translateAll = (): void => {
    const walker = page.document.createTreeWalker(page.document.body, page.NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(translateText);
  };
  const observer = new page.MutationObserver(translateAll);
  observer.observe(page.document.body, { childList: true, subtree: true, characterData: true });
  translateAll();
  return () => observer.disconnect();
}
