import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { standingOf } from '../core/admission.ts';
import { roleOf } from '../core/facts.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';

/**
 * What follows where the practice gives a seat another role than the room knows it by. Whoever is
 * there under the old role is out first and comes in anew, by the rules for the new one: a member
 * is let in, an observer needs everyone's agreement, a facilitator needs nobody.
 */
export function takeRole(state: RoomState, seat: SeatId, role: MembershipRole): RoomEvent[] {
  const before = roleOf(state, seat);
  if (before === undefined || before === role) return [];
  // Both may do the same: nothing that they are in the middle of is broken off.
  if (leads(before) && leads(role)) return [{ type: 'session:role-changed', seat, role }];
  const standing = standingOf(state, seat);
  const isThere = standing === 'admitted' || standing === 'waiting';
  const comesAnew = isThere || (standing !== 'outside' && leads(role));
  return [
    ...(state.observers[seat] ? [{ type: 'observers:cancelled' as const, seat }] : []),
    ...(comesAnew ? [{ type: 'floor:left' as const, seat }] : []),
    { type: 'session:role-changed', seat, role, ...(isThere && { wasThere: true }) },
  ];
}
