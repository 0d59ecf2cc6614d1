import { useLayoutEffect, useState, type RefObject } from 'react';
import { letterPx } from '../../../ui/letter-px.ts';

/**
 * How long something is inside, in letters' heights (rem): a bar has less room where letters are
 * larger.
 */
export function useLength(of: RefObject<HTMLElement | null>, upright: boolean): number {
  const [length, setLength] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const measure = () => {
      const style = getComputedStyle(element);
      const [whole, ...rest] = upright
        ? [element.clientHeight, style.paddingTop, style.paddingBottom]
        : [element.clientWidth, style.paddingLeft, style.paddingRight];
      const inside = rest.reduce((left, padding) => left - Number.parseFloat(padding), whole);
      setLength(inside / letterPx());
    };
    measure();
    // Its padding grows with the letters, and what is inside it changes then too.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, upright]);
  return length;
}
