import { useSyncExternalStore, type CSSProperties } from 'react';
import { letterPx } from '../../../ui/letter-px.ts';
import { writingRoom } from './writing-room.ts';

const FIELDS = 'textarea, input:not([type=checkbox], [type=radio], [type=range])';

/** A press takes the focus from a field before it has done its work: nothing moves until it has. */
const AFTER_PRESS_MS = 400;

/**
 * The place on the page of somebody who writes on a keyboard on the screen, as properties of the
 * room (`--seen-top`, `--seen-height`); nothing while nobody does.
 */
export function useWriting(): CSSProperties | undefined {
  const [top, height] = useSyncExternalStore(subscribe, now).split(' ');
  if (height === undefined) return undefined;
  return { '--seen-top': `${String(top)}px`, '--seen-height': `${height}px` } as CSSProperties;
}

function now(): string {
  const seen = visualViewport;
  if (!seen || !document.activeElement?.matches(FIELDS)) return '';
  const room = writingRoom({
    page: innerHeight,
    seen: { top: seen.offsetTop, height: seen.height, scale: seen.scale },
    byTouch: matchMedia('(pointer: coarse)').matches,
    letter: letterPx(),
  });
  return room ? `${String(room.top)} ${String(room.height)}` : '';
}

function subscribe(listener: () => void): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const later = () => setTimeout(listener, AFTER_PRESS_MS);
  for (const change of ['resize', 'scroll']) {
    visualViewport?.addEventListener(change, listener, { signal });
  }
  addEventListener('resize', listener, { signal });
  document.addEventListener('focusin', later, { signal });
  document.addEventListener('focusout', later, { signal });
  return () => ends.abort();
}
