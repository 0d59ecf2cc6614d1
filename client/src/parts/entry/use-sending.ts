import { useState } from 'react';
import { problemOf, type Problem } from '../../http/api.ts';

/** Something that is sent once, on a page that has nothing else to ask the server. */
export interface Sending {
  readonly sending: boolean;
  readonly problem: Problem | undefined;
  readonly send: () => void;
}

/** Sends when it is told to; what comes after a success is in `action` too. */
export function useSending(action: () => Promise<void>): Sending {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = () => {
    if (sending) return;
    setSending(true);
    setProblem(undefined);
    action()
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setSending(false));
  };
  return { sending, problem, send };
}
