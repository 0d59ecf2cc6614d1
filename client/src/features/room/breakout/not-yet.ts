import type { RoomView } from '@rapport/shared/contract/room.ts';

/** Why the breakouts of a plan can not be opened now. */
export type NotYet =
  | { readonly why: 'exercise' | 'nobody' | 'away' }
  | { readonly why: 'conflict'; readonly pair: readonly [string, string] };

/** What a press on “Open” would run into; nothing where it opens them. */
export function notYet(view: RoomView): NotYet | undefined {
  const { draft } = view.breakout ?? {};
  if (view.exercise !== undefined) return { why: 'exercise' };
  if (!draft || draft.groups.flat().length === 0) return { why: 'nobody' };
  const [pair] = draft.conflicts;
  if (pair) return { why: 'conflict', pair };
  const here = draft.groups.flat().filter((seat) => isHere(view, seat));
  return here.length < 2 ? { why: 'away' } : undefined;
}

/** Who would stay with the group although they are here, and who is placed and is not here. */
export function leftOut(view: RoomView): { staying: string[]; away: string[] } {
  const { draft, people = {} } = view.breakout ?? {};
  const placed = draft?.groups.flat() ?? [];
  return {
    staying: Object.entries(people).flatMap(([seat, { role }]) =>
      role === 'member' && !placed.includes(seat) && isHere(view, seat) ? [seat] : [],
    ),
    away: placed.filter((seat) => !isHere(view, seat)),
  };
}

/** Whether somebody is with the group, as far as the viewer can tell: in a side room they cannot. */
const isHere = ({ breakout, floor, care }: RoomView, seat: string): boolean =>
  breakout?.people?.[seat]?.connected === true &&
  (care?.own !== undefined || floor?.seats[seat] !== undefined);
