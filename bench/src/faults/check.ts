import { isDeepStrictEqual } from 'node:util';
import type { StoredEvent } from '@rapport/server/src/hosting/event-store.ts';
import { isConnected } from '@rapport/server/src/room/core/connected.ts';
import type { RoomState } from '@rapport/server/src/room/core/state.ts';
import { connect } from '@rapport/server/src/room/presence/connections.ts';
import { evolve } from '@rapport/server/src/room/room.ts';
import { viewOf } from '@rapport/server/src/room/view.ts';
import type { Marks } from './marks.ts';
import type { Person } from './person.ts';
import type { Redis } from './redis.ts';
import type { Room } from './room.ts';
import { until } from '../processes/until.ts';

/** So long what everyone is shown may take to be what is stored, once nobody does anything, ms. */
const SHOWN_WITHIN_MS = 15_000;
/** So long Redis may take to know who has which room, ms. */
const KNOWN_WITHIN_MS = 8_000;

/** What is wrong with a room, in words; nothing where all is well. Nobody may be doing anything. */
export async function wrongsOf(room: Room, marks: Marks, redis: Redis): Promise<string[]> {
  const wrongs: string[] = [];
  const shown = await until(
    async () => {
      await room.refresh();
      return room.people.every((person) => isShownAsStored(room, person));
    },
    SHOWN_WITHIN_MS,
    200,
  );
  if (!shown) {
    for (const person of room.people) {
      if (!isShownAsStored(room, person)) wrongs.push(differenceOf(room, person));
    }
  }
  wrongs.push(...(await wrongsOfPlace(room, redis)), ...wrongsOfStream(room.stored));
  wrongs.push(...wrongsOfMarks(room.number, room.stored, marks));
  for (const { wrongs: own, seat } of room.people) {
    wrongs.push(...own.map((wrong) => `${seat} ${wrong}`));
  }
  return wrongs.map((wrong) => `room ${room.number}: ${wrong}`);
}

const viewed = (state: RoomState, { seat }: Person): unknown =>
  JSON.parse(JSON.stringify(viewOf(state, seat, 'en')));

/**
 * Whether they are shown what is stored. That somebody has come or gone is so whether it could be
 * stored or not; and everyone is there now.
 */
const isShownAsStored = (room: Room, person: Person): boolean =>
  person.isLive &&
  (isDeepStrictEqual(person.view, viewed(room.state, person)) ||
    isDeepStrictEqual(person.view, viewed(withEveryone(room), person)));

const withEveryone = ({ state, people, stored }: Room): RoomState =>
  people
    .filter(({ seat }) => !isConnected(state, seat))
    .flatMap(({ seat }) => connect(seat, `of ${seat}`))
    .reduce((before, event) => evolve(before, { event, at: stored.at(-1)?.at ?? 0 }), state);

function differenceOf(room: Room, person: Person): string {
  if (!person.isLive) return `${person.seat} is not connected`;
  const is: string[] = [];
  const compare = (path: string, one: unknown, other: unknown): void => {
    if (isDeepStrictEqual(one, other) || is.length > 5) return;
    if (isObject(one) && isObject(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
        compare(`${path}.${key}`, one[key], other[key]);
      }
      return;
    }
    is.push(`${path} is ${JSON.stringify(one)}, stored ${JSON.stringify(other)}`);
  };
  compare('', person.view, viewed(room.state, person));
  return `${person.seat} is shown something else than is stored: ${is.join('; ')}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Everyone of a room is at one node, and Redis says that it has it. */
async function wrongsOfPlace(room: Room, redis: Redis): Promise<string[]> {
  let wrongs: string[] = [];
  // A Redis that begins anew is told within some seconds.
  await until(
    async () => {
      const places = [...new Set(room.people.map(({ entry }) => entry.line.at))];
      const lease = (await redis.get(`rapport:room:${room.session}`)) ?? 'nobody';
      const [has] = lease.split(' ').slice(-1);
      wrongs =
        places.length === 1 && places[0] === has
          ? []
          : [`its people are at ${places.join(' and ')}, and ${lease} has it`];
      return wrongs.length === 0;
    },
    KNOWN_WITHIN_MS,
    100,
  );
  return wrongs;
}

/** The stream has no gap, does not go back in time, and holds no command twice. */
export function wrongsOfStream(events: readonly StoredEvent[]): string[] {
  const wrongs: string[] = [];
  const last = new Map<string, number>();
  events.forEach(({ seq, at, actor, cause }, index) => {
    if (seq !== index + 1) wrongs.push(`event ${index + 1} has the number ${seq}`);
    if (at < (events[index - 1]?.at ?? 0)) wrongs.push(`event ${seq} is before its predecessor`);
    if (cause === undefined) return;
    const key = `${actor ?? ''} ${cause}`;
    const before = last.get(key);
    if (before !== undefined && before !== seq - 1) wrongs.push(`${key} took effect twice`);
    last.set(key, seq);
  });
  return wrongs;
}

/** What was acknowledged is stored. */
export function wrongsOfMarks(
  number: number,
  events: readonly StoredEvent[],
  marks: Marks,
): string[] {
  const kept = new Set(marks.in(JSON.stringify(events.map(({ event }) => event))));
  return [...marks.all.values()]
    .filter(({ room, acknowledged, mark }) => room === number && acknowledged && !kept.has(mark))
    .map(({ mark, type }) => `${mark} (${type}) was acknowledged, and is not stored`);
}
