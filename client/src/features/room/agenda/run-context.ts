import type { ItemTimes, RunOfSession } from '@rapport/shared/rules/run-of-session.ts';
import { runOfSession } from '@rapport/shared/rules/run-of-session.ts';
import { createContext, useContext } from 'react';
import { useServerNow } from '../session/use-server-now.ts';
import { useCanAny, useView } from '../session/room-context.ts';

const EVERY_MS = 10_000;

/** How the session goes in time, for what stands in the agenda's panel. */
export const RunContext = createContext<RunOfSession | undefined>(undefined);

/** How the session goes in time, for facilitators; nothing for anyone else. */
export function useRun(): RunOfSession | undefined {
  const agenda = useView((view) => view.agenda);
  const canStart = useCanAny('agenda:start');
  const now = useServerNow(EVERY_MS);
  if (!agenda || !(agenda.begun || canStart)) return undefined;
  return runOfSession(agenda, now);
}

/** When an item is on, where that is told. */
export const useItemTimes = (item: string): ItemTimes | undefined =>
  useContext(RunContext)?.items.get(item);
