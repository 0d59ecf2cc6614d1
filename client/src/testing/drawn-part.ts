import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

/**
 * Draws parts of a page for the tests of a file, each test in a document of its own. What the
 * function that is returned was given is drawn, with its effects, when it returns.
 */
export function partDrawer(): (part: ReactNode) => void {
  let root: Root;
  beforeEach(() => {
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
    document.body.innerHTML = '<div id="root"></div>';
    root = createRoot(document.querySelector('#root') ?? document.body);
  });
  afterEach(() => act(() => root.unmount()));
  return (part) => act(() => root.render(part));
}
