import { useEffect, useState, type RefObject } from 'react';

interface Fullscreen {
  active: boolean;
  toggle: () => void;
}

/**
 * Whether the element fills the device's screen, and the way to make it so or not; Escape leaves
 * it as well. Nothing where the browser has no such thing, as on some phones.
 */
export function useFullscreen(ref: RefObject<HTMLElement | null>): Fullscreen | undefined {
  const [active, setActive] = useState(false);
  useEffect(() => {
    const follow = () => setActive(document.fullscreenElement === ref.current);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [ref]);
  // Older Safari has it under another name only, and counts as having none.
  if (!('fullscreenEnabled' in document) || !document.fullscreenEnabled) return undefined;
  const toggle = () => {
    const change = active ? document.exitFullscreen() : ref.current?.requestFullscreen();
    // Refused, all stays as it is.
    change?.catch(() => undefined);
  };
  return { active, toggle };
}
