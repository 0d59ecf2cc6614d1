import { useEffect, useState } from 'react';
import { problemOf, type Problem } from '../../http/api.ts';

/** What a link leads to, once the server has said so; or why it does not. */
export interface LookedUp<T> {
  readonly found?: T;
  readonly problem?: Problem;
  readonly again: () => void;
}

/** Asks the server what the page's link leads to. `look` is the same function at each drawing. */
export function useLookedUp<T>(
  token: string | undefined,
  look: (token: string) => Promise<T>,
): LookedUp<T> {
  const [times, setTimes] = useState(0);
  const [answer, setAnswer] = useState<{ found?: T; problem?: Problem }>({});
  useEffect(() => {
    if (token === undefined) return;
    look(token).then(
      (found) => setAnswer({ found }),
      (error: unknown) => setAnswer({ problem: problemOf(error) }),
    );
  }, [token, look, times]);
  return { ...answer, again: () => setTimes(times + 1) };
}
