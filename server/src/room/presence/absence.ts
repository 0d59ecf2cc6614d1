import { isInside } from '../core/admission.ts';
import type { Alarm } from '../core/capability.ts';
import { isAbsent } from '../core/connected.ts';
import type { RoomState } from '../core/state.ts';

/** After how long without a connection the others go on without somebody, in ms. */
const ABSENT_AFTER_MS = 120_000;

/** Who is absent next, if their connection does not come back. After the end nobody is. */
export function nextAbsent(state: RoomState): Alarm | undefined {
  if (state.session.ended) return undefined;
  const due = Object.entries(state.presence.lost).filter(
    ([seat]) => isInside(state, seat) && !isAbsent(state, seat),
  );
  if (due.length === 0) return undefined;
  const since = Math.min(...due.map(([, at]) => at));
  return {
    at: since + ABSENT_AFTER_MS,
    events: due
      .filter(([, at]) => at === since)
      .map(([seat]) => ({ type: 'presence:absent' as const, seat })),
  };
}
