import { useEffect } from 'react';

/**
 * When the control that has the focus goes away (an answered question, a button that is not
 * allowed any more), the focus goes to the panel it stood in instead of getting lost.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let panel: HTMLElement | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
      panel = last?.closest<HTMLElement>('[role=tabpanel], main') ?? null;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      if (!panel?.isConnected) return;
      if (!panel.hasAttribute('tabindex')) panel.tabIndex = -1;
      panel.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
