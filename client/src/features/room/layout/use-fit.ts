import { useSyncExternalStore } from 'react';
import { letterPx } from '../../../ui/letter-px.ts';
import { isNarrow, shapeFor, type Shape } from './shape.ts';

interface Fit {
  readonly shape: Shape;
  /** Letters are large for the window. */
  readonly narrow: boolean;
}

/** How the room fits the window and the letters as they are now. */
export const useFit = (): Fit => useSyncExternalStore(subscribe, now);

/** Measured when the window changes, or its letters: within a drawing the browser had to stop for it. */
let measured: Fit | undefined;
let last: Fit | undefined;

const now = (): Fit => (measured ??= measure());

function measure(): Fit {
  const letter = letterPx();
  const width = innerWidth / letter;
  const shape = shapeFor(width, innerHeight / letter);
  const narrow = isNarrow(width);
  if (last?.shape !== shape || last.narrow !== narrow) last = { shape, narrow };
  return last;
}

function subscribe(listener: () => void): () => void {
  const changed = () => {
    measured = undefined;
    listener();
  };
  // Media queries go by the letters of the browser alone; this grows with those of the page.
  const letter = document.createElement('i');
  letter.style.cssText = 'position:fixed;inline-size:1rem;visibility:hidden';
  document.body.append(letter);
  const observer = new ResizeObserver(changed);
  observer.observe(letter);
  addEventListener('resize', changed);
  return () => {
    measured = undefined;
    observer.disconnect();
    letter.remove();
    removeEventListener('resize', changed);
  };
}
