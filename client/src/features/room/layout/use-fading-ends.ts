import { useEffect, type RefObject } from 'react';

/**
 * Marks a row that scrolls sideways where it goes on (`data-more-start`, `data-more-end`), for its
 * ends to fade there: a tab that is cut off tells nobody that there are more.
 */
export function useFadingEnds(row: RefObject<HTMLElement | null>, items: number): void {
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const mark = () => {
      // Right to left, scrolling counts downwards from zero.
      const from = Math.abs(element.scrollLeft);
      const rest = element.scrollWidth - element.clientWidth - from;
      element.toggleAttribute('data-more-start', from > SLACK_PX);
      element.toggleAttribute('data-more-end', rest > SLACK_PX);
    };
    element.addEventListener('scroll', mark, { passive: true });
    // It calls at once, too, when the page is laid out and nobody has to wait to measure it.
    const resized = new ResizeObserver(mark);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', mark);
      resized.disconnect();
    };
  }, [row, items]);
}

// Browsers scroll by fractions of a pixel, and so never quite to the end.
const SLACK_PX = 4;
