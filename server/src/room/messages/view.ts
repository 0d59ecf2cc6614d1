import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Message, MessagesView, Thread } from '@rapport/shared/contract/room/messages.ts';
import { isInside, nameOf, standingOf } from '../core/admission.ts';
import { factsOf, isLeader, pactOf } from '../core/facts.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import {
  hasAmongThread,
  hasGroupThread,
  isFor,
  isWithdrawable,
  type ThreadKey,
  threadKey,
  type Written,
} from './state.ts';

/** All that one seat may read, by thread. */
interface Desk {
  readonly threads: ReadonlyMap<ThreadKey, Thread>;
  readonly unread: boolean;
  readonly withdrawable: boolean;
}

const desks = memoizedBy<Desk>((state) => [state.session, state.messages]);

const peopleOfLeaders = memoizedBy<NonNullable<MessagesView['people']>>((state) => [
  state.session,
  state.lobby,
  state.messages,
]);

const EMPTY: Thread = { messages: {}, unread: 0 };

/** What a seat that is inside may read. */
export const deskOf = (state: RoomState, seat: SeatId): Desk =>
  desks(state, seat, () => makeDesk(state, seat));

function makeDesk(state: RoomState, seat: SeatId): Desk {
  const own = state.messages.written.filter((message) => isFor(state, message, seat));
  const threads = new Map<ThreadKey, Thread>();
  for (const [key, messages] of Map.groupBy(own, ({ to }) => threadKey(to))) {
    threads.set(key, threadFor(state, messages, seat, key));
  }
  return {
    threads,
    unread: [...threads.values()].some(({ unread }) => unread > 0),
    withdrawable: own.some((message) => isWithdrawable(state, message, seat)),
  };
}

function threadFor(
  state: RoomState,
  messages: readonly Written[],
  seat: SeatId,
  key: ThreadKey,
): Thread {
  const readUpTo = state.messages.read[seat]?.[key];
  const fresh = messages
    .slice(messages.findIndex(({ id }) => id === readUpTo) + 1)
    .filter((message) => message.seat !== seat && message.withdrawn === undefined);
  return {
    messages: Object.fromEntries(
      messages.map((message) => [message.id, messageFor(state, message, seat)]),
    ),
    unread: fresh.length,
  };
}

const messageFor = (state: RoomState, message: Written, viewer: SeatId): Message => {
  const { seat, name, at, text, withdrawn } = message;
  return {
    seat,
    name,
    at,
    text,
    ...(withdrawn && { withdrawn }),
    ...(isWithdrawable(state, message, viewer) && { mayWithdraw: true }),
  };
};

/** Messages as this seat may know them. In the lobby, and outside, that is nothing. */
export function messagesViewOf(state: RoomState, viewer: SeatId): MessagesView | undefined {
  if (!isInside(state, viewer)) return undefined;
  const { threads } = deskOf(state, viewer);
  const leading = isLeader(state, viewer);
  const { hushed } = state.messages;
  return {
    kept: pactOf(state).keepMessages,
    ...(hasGroupThread(state) && { group: { ...(threads.get('group') ?? EMPTY), hushed } }),
    ...(leading
      ? {
          ...(hasAmongThread(state) && { among: threads.get('among') ?? EMPTY }),
          people: peopleOfLeaders(state, viewer, () => peopleFor(state, threads)),
        }
      : { leaders: threads.get(keyOf(viewer)) ?? EMPTY }),
  };
}

const keyOf = (seat: SeatId): ThreadKey => threadKey({ kind: 'person', seat });

/** Everyone whom facilitators can write to, or have a thread with. */
function peopleFor(
  state: RoomState,
  threads: Desk['threads'],
): NonNullable<MessagesView['people']> {
  const people: NonNullable<MessagesView['people']> = {};
  for (const { seat } of factsOf(state).seats) {
    if (isLeader(state, seat)) continue;
    const thread = threads.get(keyOf(seat));
    const known = standingOf(state, seat);
    const standing = known === 'admitted' || known === 'waiting' ? known : 'gone';
    if (standing === 'gone' && !thread) continue;
    people[seat] = { ...(thread ?? EMPTY), name: nameOf(state, seat), standing };
  }
  return people;
}

/** What was kept of a session that has ended and was this seat's to read, the oldest first. */
export const keptFor = (state: RoomState, seat: SeatId) =>
  state.messages.kept
    .filter((message) => isFor(state, message, seat))
    .map(({ seat: by, at, text, to }) => ({
      by,
      at: new Date(at).toISOString(),
      text,
      to: to.kind,
      ...(to.kind === 'person' && { person: to.seat }),
    }));
