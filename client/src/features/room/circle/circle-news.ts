import type { RoomView } from '@rapport/shared/contract/room.ts';

/** What happened with circles that the viewer may want to be told. */
export type CircleHappening =
  | { type: 'circleShown' | 'circleLooked'; name: string }
  | { type: 'circleLookedMine' | 'circlePutAway' };

/** Someone beginning to show their circle, and one being looked at together. */
export function circleNews(before: RoomView, after: RoomView): CircleHappening[] {
  const [was, is] = [before.circle, after.circle];
  // Among other people other circles are shown: where one is now is what is said.
  if (before.breakout?.own?.id !== after.breakout?.own?.id) return [];
  if (is?.looking !== was?.looking) {
    if (is?.looking === undefined) return [{ type: 'circlePutAway' }];
    if (is.looking === after.me.seat) return [{ type: 'circleLookedMine' }];
    const name = is.shown.find(({ seat }) => seat === is.looking)?.name ?? '';
    return [{ type: 'circleLooked', name }];
  }
  const known = new Set(was?.shown.map(({ seat }) => seat));
  return (is?.shown ?? [])
    .filter(({ seat }) => !known.has(seat))
    .map(({ name }) => ({ type: 'circleShown', name }));
}
