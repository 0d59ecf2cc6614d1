import { useEffect, useEffectEvent } from 'react';

/** What this module notes in the tab's history beside what others keep there. */
const isHeld = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'held' in state;

/**
 * So long a page that is not held any more waits for the next that is, as a room after its waiting
 * room: it takes over what stands in the history. Whoever presses Back just then would go two steps
 * where the tab is on its way down by itself.
 */
const HANDED_ON_WITHIN_MS = 300;
let handsOn: ReturnType<typeof setTimeout> | undefined;

/** The tab is on its way to the entry below a held one that is not needed any more. */
let stepsDown = false;

/**
 * While this is on the page, the browser's way back, or a swipe from the edge, leaves nothing: it
 * calls back, and the page stays. For that the page stands in the tab's history twice, and only so
 * long. An address that is opened from elsewhere goes its way.
 */
export function useHeldBack(onBack: () => void): void {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    const { href } = location;
    const hold = () => history.pushState({ ...(history.state as object | null), held: true }, '');
    clearTimeout(handsOn);
    let arrives = stepsDown;
    if (!isHeld(history.state)) hold();
    const onPop = () => {
      if (location.href !== href || isHeld(history.state)) return;
      hold();
      if (!arrives) back();
      arrives = false;
    };
    addEventListener('popstate', onPop);
    return () => {
      removeEventListener('popstate', onPop);
      handsOn = setTimeout(() => {
        if (location.href === href && isHeld(history.state)) stepDown();
      }, HANDED_ON_WITHIN_MS);
    };
  }, []);
}

function stepDown(): void {
  stepsDown = true;
  addEventListener('popstate', () => (stepsDown = false), { once: true });
  history.back();
}
