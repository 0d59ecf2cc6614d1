import { whenIdle } from '../../../ui/when-idle.ts';

type Load = () => Promise<unknown>;

/**
 * Loads these one after the other, each when the page has nothing else to do: a slow phone answers
 * a finger in between. What fails is left: it is loaded when it is opened. Returns a function that
 * calls off what has not begun.
 */
export function loadAhead([first, ...others]: readonly Load[]): () => void {
  if (!first) return () => undefined;
  let callOff = whenIdle(() => {
    void first().catch(() => undefined);
    callOff = loadAhead(others);
  });
  return () => callOff();
}
