import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { ReactionKind } from '@rapport/shared/contract/room/signals.ts';
import { hasMoved } from '../gathering/gathering.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

const signsIn = ({ signals }: RoomView) => signals?.seats ?? {};
const nameIn = ({ floor }: RoomView, seat: string): string => floor?.seats[seat]?.name ?? '';

/** Who has begun a moment between two views of one gathering. */
export function momentNews(before: RoomView, after: RoomView): News[] {
  if (comesAnew(before, after)) return [];
  return Object.entries(signsIn(after)).flatMap(([seat, { moment }]): News[] => {
    if (moment === undefined || signsIn(before)[seat]?.moment !== undefined) return [];
    return [
      seat === after.me.seat
        ? words('said.ownMoment')
        : words('said.moment', { name: nameIn(after, seat) }),
    ];
  });
}

/** The reactions that came between two views, with who gave them. */
export function reactionNews(
  before: RoomView | undefined,
  after: RoomView,
): { name: string; kind: ReactionKind }[] {
  if (!before || comesAnew(before, after)) return [];
  return Object.entries(signsIn(after)).flatMap(([seat, { reaction }]) =>
    !reaction || signsIn(before)[seat]?.reaction?.at === reaction.at
      ? []
      : [{ name: nameIn(after, seat), kind: reaction.kind }],
  );
}

/** Whoever has come to other people, or into the room, is not told of all that they find there. */
const comesAnew = (before: RoomView, after: RoomView): boolean =>
  before.me.standing !== 'admitted' || hasMoved(before, after);
