import { useSyncExternalStore } from 'react';
import { letterPx } from '../../../ui/letter-px.ts';
import { isNarrow, shapeFor, type Shape } from './shape.ts';

/** The layout for the window and the letters as they are now. */
export const useShape = (): Shape => useSyncExternalStore(subscribe, now);

/** Whether letters are large for the window as it is now. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => isNarrow(innerWidth / letterPx()));

function now(): Shape {
  const letter = letterPx();
  return shapeFor(innerWidth / letter, innerHeight / letter);
}

function subscribe(listener: () => void): () => void {
  // Media queries go by the letters of the browser alone; this grows with those of the page.
  const letter = document.createElement('i');
  letter.style.cssText = 'position:fixed;inline-size:1rem;visibility:hidden';
  document.body.append(letter);
  const observer = new ResizeObserver(listener);
  observer.observe(letter);
  addEventListener('resize', listener);
  return () => {
    observer.disconnect();
    letter.remove();
    removeEventListener('resize', listener);
  };
}
