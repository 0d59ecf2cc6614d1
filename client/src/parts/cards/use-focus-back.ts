import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus back to the list when the last window over it has closed, where nothing else has
 * it: what opened the window may be gone with a window that came before.
 * @param open the id of the card whose window is open, if one is
 */
export function useFocusBack(open: string | undefined): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (open !== undefined) {
      last.current = open;
      return undefined;
    }
    const id = last.current;
    if (id === undefined) return undefined;
    last.current = undefined;
    // After React Aria has tried: it does so in the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const card = list.current?.querySelector<HTMLElement>(`[data-card="${id}"] button`);
        (card ?? list.current)?.focus();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [open]);
  return list;
}
