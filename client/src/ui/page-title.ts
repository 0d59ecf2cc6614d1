/** What the page is called; before it has said so, as the document is. */
let name: string | undefined;
let marks: readonly { readonly text: string }[] = [];

function write(): void {
  name ??= document.title;
  document.title = marks.map(({ text }) => text).join('') + name;
}

/** Says in the browser's tab what the page is called, behind whatever marks stand there. */
export function nameTab(text: string): void {
  name = text;
  write();
}

/**
 * Puts a mark before the page's name in the browser's tab, until the function given back is called.
 * @param text with the space or dot after it
 * @param first before all marks that stand there
 */
export function markTab(text: string, { first = false } = {}): () => void {
  const mark = { text };
  marks = first ? [mark, ...marks] : [...marks, mark];
  write();
  return () => {
    marks = marks.filter((one) => one !== mark);
    write();
  };
}
