import type { AgendaView } from '@rapport/shared/contract/room/agenda.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { runOfSession } from '@rapport/shared/rules/run-of-session.ts';
import { elapsedMs } from '@rapport/shared/rules/stopwatch.ts';
import { handsInOrder } from '../hands/hands-in-order.ts';
import { unreadIn } from '../messages/conversations.ts';
import { momentsInOrder } from '../signals/moments.ts';
import { atTheDoor } from './at-the-door.ts';
import type { AttentionItem } from './attention-item.ts';
import { mayDo } from './may-do.ts';

const MINUTE_MS = 60_000;
/** A connection that is back sooner was none of anyone's business. */
const LOST_AFTER_MS = 5000;
/**
 * Who has just come back, after a lost connection or a restart, comes before the others: so long it
 * is not said who is missing, or alone.
 */
const SETTLED_AFTER_MS = 10_000;
/** So long the company of somebody may be away before it is said that they are alone. */
const ALONE_AFTER_MS = 10_000;
/** So long an item may take more than its minutes before it is said. */
const OVER_AFTER_MS = MINUTE_MS;
/** So long before its planned end the session's end is near. */
const END_NEAR_MS = 5 * MINUTE_MS;

/**
 * All that wants the attention of those who lead at this moment on the server's clock, the most
 * urgent first; nothing for anyone else. A new kind of thing is one more line here, in its place.
 * (Who needs help stands before it all, with more to be read and done than one line holds: see
 * `care`.)
 * @param liveSince when the viewer's own connection was made, on the server's clock
 */
export function attention(view: RoomView, now: number, liveSince = 0): AttentionItem[] {
  if (!view.me.leads) return [];
  const settled = now - liveSince >= SETTLED_AFTER_MS;
  return [
    ...callsForHelp(view),
    ...(settled ? lostConnections(view, now) : []),
    ...(settled ? lostPaths(view, now) : []),
    ...atTheDoor(view),
    ...(settled ? withoutCompany(view, now) : []),
    ...hands(view),
    ...moments(view),
    ...messages(view),
    ...time(view, now),
  ];
}

function callsForHelp(view: RoomView): AttentionItem[] {
  const calls = (view.breakout?.rooms ?? []).flatMap(({ id, number, help }) =>
    help === undefined ? [] : [{ room: id, number, help }],
  );
  return calls
    .sort((one, other) => one.help - other.help)
    .map(({ room, number, help }) => ({
      id: `help:${room}:${String(help)}`,
      kind: 'breakoutHelp',
      number,
      ...mayDo(view, 'visit', { type: 'breakout:visit', to: room }),
    }));
}

function lostConnections({ hearing }: RoomView, now: number): AttentionItem[] {
  return Object.entries(hearing?.people ?? {})
    .flatMap(([seat, { name, lostSince }]) =>
      lostSince === undefined || now - lostSince < LOST_AFTER_MS ? [] : [{ seat, name, lostSince }],
    )
    .sort((one, other) => one.lostSince - other.lostSince)
    .map(({ seat, name, lostSince }) => ({
      id: `lost:${seat}:${String(lostSince)}`,
      kind: 'lost',
      name,
      minutes: Math.floor((now - lostSince) / MINUTE_MS),
    }));
}

/** Those who are there, and to and from whom no sound and no picture gets through. */
function lostPaths({ path, hearing, me }: RoomView, now: number): AttentionItem[] {
  return Object.entries(path?.lost ?? {})
    .filter(([seat]) => seat !== me.seat)
    .sort(([, one], [, other]) => one - other)
    .map(([seat, since]) => ({
      id: `path:${seat}:${String(since)}`,
      kind: 'path',
      name: hearing?.people[seat]?.name ?? '',
      minutes: Math.floor(Math.max(0, now - since) / MINUTE_MS),
    }));
}

function withoutCompany(view: RoomView, now: number): AttentionItem[] {
  const regroup = mayDo(view, 'regroup', { type: 'breakout:regroup' });
  const alone = (view.breakout?.rooms ?? []).filter((room) => room.alone);
  if (alone.length > 0) {
    const lasting = alone.filter(({ awaySince = 0 }) => now - awaySince >= ALONE_AFTER_MS);
    return lasting.map(({ id, number }) => ({
      id: `alone:${id}`,
      kind: 'alone',
      number,
      ...regroup,
    }));
  }
  return 'act' in regroup ? [{ id: 'unplaced', kind: 'unplaced', ...regroup }] : [];
}

function hands(view: RoomView): AttentionItem[] {
  const seats = view.floor?.seats ?? {};
  const order = handsInOrder(seats).split(' ').filter(Boolean);
  return order.flatMap((seat, index): AttentionItem[] => {
    const { name = '', handSince = 0 } = seats[seat] ?? {};
    // One's own is no news to oneself; it keeps its number among the others.
    if (seat === view.me.seat) return [];
    return [
      {
        id: `hand:${seat}:${String(handSince)}`,
        kind: 'hand',
        name,
        number: order.length > 1 ? index + 1 : undefined,
        ...mayDo(view, 'lower', { type: 'floor:lower-seat-hand', seat }),
      },
    ];
  });
}

const moments = ({ signals, me }: RoomView): AttentionItem[] =>
  momentsInOrder(signals?.moments, me.seat).map(({ seat, name, since }) => ({
    id: `moment:${seat}:${String(since)}`,
    kind: 'moment',
    name,
  }));

/** That there is something to read. Not from whom: others may be looking at this screen. */
function messages(view: RoomView): AttentionItem[] {
  const count = unreadIn(view);
  const act = { does: 'look', open: 'messages' } as const;
  return count > 0 ? [{ id: `messages:${String(count)}`, kind: 'message', count, act }] : [];
}

function time(view: RoomView, now: number): AttentionItem[] {
  const { agenda, breakout } = view;
  const items: AttentionItem[] = [];
  if (breakout?.closesAt !== undefined && breakout.rooms) {
    const stay = mayDo(view, 'stay', { type: 'breakout:stay' });
    items.push({ id: `closing:${String(breakout.closesAt)}`, kind: 'closing', ...stay });
  }
  if (!agenda || (agenda.state !== 'running' && agenda.state !== 'paused')) return items;
  return [...items, ...itemOver(view, agenda, now), ...endOf(agenda, now)];
}

function itemOver(
  view: RoomView,
  { state, items, item }: AgendaView,
  now: number,
): AttentionItem[] {
  const current = items.find((one) => one.state === 'current');
  if (!current || !item || state !== 'running') return [];
  const { id, title, minutes } = current;
  const over = elapsedMs(item, now) - minutes * MINUTE_MS;
  if (over < OVER_AFTER_MS) return [];
  return [
    {
      // Given more time and over that as well, it is new.
      id: `over:${id}:${String(minutes)}`,
      kind: 'itemOver',
      title,
      minutes: Math.floor(over / MINUTE_MS),
      ...mayDo(view, 'next', { type: 'agenda:advance', from: id }),
    },
  ];
}

function endOf(agenda: AgendaView, now: number): AttentionItem[] {
  if (!agenda.begun) return [];
  const left = runOfSession(agenda, now).plannedEnd - now;
  if (left > END_NEAR_MS) return [];
  const act = { does: 'look', open: 'agenda' } as const;
  return left > 0
    ? [{ id: 'end-near', kind: 'endNear', minutes: Math.ceil(left / MINUTE_MS), act }]
    : [{ id: 'end-over', kind: 'endOver', minutes: Math.floor(-left / MINUTE_MS), act }];
}
