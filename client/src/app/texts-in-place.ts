/**
 * Lets the page live with scripts that replace its texts, as translation by the browser and reading
 * aids do. They take a text out and put an element of their own in its place; React knows nothing of
 * it, goes on writing into the text that nobody sees, and fails when it is to remove it or to put
 * something before it. So each text that was replaced is remembered with what stands for it, and is
 * back in its place before React touches it; then the script translates it anew.
 */
export function keepTextsInPlace(page: Window & typeof globalThis): () => void {
  const { prototype } = page.Node;
  // Called below with the node that they belong to.
  /* eslint-disable @typescript-eslint/unbound-method */
  const { removeChild, insertBefore } = prototype;
  const nodeValue = Object.getOwnPropertyDescriptor(prototype, 'nodeValue');
  if (!nodeValue?.set) return () => undefined;
  const setNodeValue = nodeValue.set;
  /* eslint-enable @typescript-eslint/unbound-method */

  /** What stands for a text, and all the texts, in order, that one thing stands for. */
  const standIns = new WeakMap<Node, Node>();
  const replaced = new WeakMap<Node, Node[]>();

  const standFor = (standIn: Node, texts: readonly Node[]): void => {
    replaced.set(standIn, [...(replaced.get(standIn) ?? []), ...texts]);
    for (const text of texts) standIns.set(text, standIn);
  };

  const take = (records: readonly MutationRecord[]): void => {
    const added = new Set<Node | null>(
      records.flatMap((record) => [...record.addedNodes].filter((node) => !isReacts(node))),
    );
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      const standIn =
        [...addedNodes].find((node) => added.has(node)) ??
        [previousSibling, nextSibling].find((node) => added.has(node));
      if (!standIn) continue;
      for (const node of removedNodes) {
        if (node === standIn) continue;
        if (node.nodeType === TEXT && isReacts(node)) standFor(standIn, [node]);
        else standFor(standIn, replaced.get(node) ?? []);
      }
    }
  };
  const observer = new page.MutationObserver(take);
  observer.observe(page.document, { childList: true, subtree: true });

  /** Puts the text where it was, and with it the others that the same thing stands for. */
  const putBack = (node: Node): void => {
    take(observer.takeRecords());
    const standIn = standIns.get(node);
    const parent = standIn?.parentNode;
    if (!standIn || !parent) return;
    for (const text of replaced.get(standIn) ?? []) {
      standIns.delete(text);
      insertBefore.call(parent, text, standIn);
    }
    replaced.delete(standIn);
    removeChild.call(parent, standIn);
    // This was the page's own doing.
    observer.takeRecords();
  };

  prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode !== this) putBack(child);
    // Taken away by someone else already: then there is nothing left to do.
    const parent = child.parentNode;
    if (parent) removeChild.call(parent, child);
    return child;
  };
  prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    if (before && before.parentNode !== this) putBack(before);
    insertBefore.call(this, node, before?.parentNode === this ? before : null);
    return node;
  };
  Object.defineProperty(prototype, 'nodeValue', {
    ...nodeValue,
    set(this: Node, value: string | null) {
      if (this.nodeType === TEXT && (!this.isConnected || standIns.has(this))) putBack(this);
      setNodeValue.call(this, value);
    },
  });

  return () => {
    observer.disconnect();
    prototype.removeChild = removeChild;
    prototype.insertBefore = insertBefore;
    Object.defineProperty(prototype, 'nodeValue', nodeValue);
  };
}

const TEXT = 3;

/** Whether React made the node: it marks each with a key of its own. */
const isReacts = (node: Node): boolean =>
  Object.keys(node).some((key) => key.startsWith('__reactFiber$'));
