/** The part of the page that is in sight, in px: its upper edge, and its height. */
export interface InSight {
  top: number;
  height: number;
}

/** A keyboard takes at least so much of the page, and a browser's own bars less. */
const KEYBOARD_PX = 120;
/** Where the page itself is no higher than this, in letters' heights, a keyboard has made it so. */
const LOW_REM = 30;

/**
 * What is left to somebody who writes on a keyboard on the screen; nothing while there is none.
 * Some browsers lay the keyboard over the page, others make the page smaller.
 */
export function writingRoom({
  page,
  seen,
  byTouch,
  letter,
}: {
  /** The height of the page's window. */
  page: number;
  /** What of it is in sight, and how much it is enlarged by two fingers. */
  seen: InSight & { scale: number };
  byTouch: boolean;
  letter: number;
}): InSight | undefined {
  const covered = page - seen.height * seen.scale;
  if (covered >= KEYBOARD_PX) return { top: seen.top, height: seen.height };
  return byTouch && page < LOW_REM * letter ? { top: 0, height: page } : undefined;
}
