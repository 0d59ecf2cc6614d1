import { useEffect, useEffectEvent } from 'react';

/** What this module notes in the tab's history beside what others keep there. */
const isHeld = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'held' in state;

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
      if (location.href === href && isHeld(history.state)) stepDown();
    };
  }, []);
}

function stepDown(): void {
  stepsDown = true;
  addEventListener('popstate', () => (stepsDown = false), { once: true });
  history.back();
}
