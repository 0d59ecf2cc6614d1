import { useEffect } from 'react';
import type { RoomEntry } from '../../../http/room-entry.ts';
import { helpStore } from '../../../parts/help-now/page-help.ts';
import { useView } from '../session/room-context.ts';

/** Fetches a member's own safety plan once they are inside, so that it is there in any state. */
export function useOwnPlan(entry: RoomEntry): void {
  const inside = useView(({ me }) => me.standing === 'admitted' && me.role === 'member');
  const token = entry.kind === 'link' ? entry.token : undefined;
  useEffect(() => {
    if (inside && token !== undefined) void helpStore.loadPlan(token);
  }, [inside, token]);
}
