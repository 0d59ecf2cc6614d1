import type { PreparedAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import type { CourseMemory, SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { z } from 'zod';
import { CAPABILITIES } from './capabilities.ts';
import { isInside } from './core/admission.ts';
import type { Alarm, Capability, EventUnion } from './core/capability.ts';
import type { TimedEvent, RoomEvent, RoomState, Slices } from './core/state.ts';
import { hushed } from './floor/evolve.ts';

/** The table, typed so that looking up a slice gives the capability of that very slice. */
const TABLE: { readonly [Name in keyof Slices]: Capability<Name> } = CAPABILITIES;
/** What can be asked of any capability without naming its slice. */
type AnyCapability = Omit<
  Capability,
  'name' | 'initial' | 'commands' | 'auditSteps' | 'evolve' | 'atEnd' | 'events'
> & {
  readonly events: EventUnion;
};

const NAMES = Object.keys(TABLE) as (keyof Slices)[];
const ALL: readonly AnyCapability[] = Object.values(CAPABILITIES);

/** Every event there is: what comes back from the database is parsed with it. */
export const roomEvent = z.discriminatedUnion(
  'type',
  ALL.map(({ events }) => events) as [AnyCapability['events']],
) as z.ZodType<RoomEvent>;

/** A state made slice by slice. */
function bySlice(make: <Name extends keyof Slices>(name: Name) => Slices[Name]): RoomState {
  const state: Partial<Slices> = {};
  for (const name of NAMES) put(state, name, make(name));
  return state as Slices;
}

function put<Name extends keyof Slices>(
  state: Partial<Slices>,
  name: Name,
  slice: Slices[Name],
): void {
  state[name] = slice;
}

/** The room before anything has happened in it. */
export const emptyRoom: RoomState = bySlice((name) => TABLE[name].initial);

/** At the end of the session a slice is emptied unless its capability says what stays of it. */
function sliceAfter<Name extends keyof Slices>(
  name: Name,
  state: RoomState,
  timed: TimedEvent,
): Slices[Name] {
  const { evolve, atEnd, initial } = TABLE[name];
  if (timed.event.type !== 'session:ended') return evolve(state[name], timed, state);
  return atEnd ? atEnd(state[name], timed, state) : initial;
}

const EXPOSING = ALL.flatMap(({ exposed }) => exposed ?? []);

/** The state after something happened. */
export function evolve(state: RoomState, timed: TimedEvent): RoomState {
  const after = bySlice((name) => sliceAfter(name, state, timed));
  const exposed = EXPOSING.flatMap((of) => of(state, after, timed.event)).filter((seat) =>
    isInside(after, seat),
  );
  return exposed.length === 0 ? after : { ...after, floor: hushed(after.floor, exposed) };
}

/**
 * What happens when a session's room is opened for the first time.
 * @param prepared the agenda that was prepared for it; the usual one without it
 */
export const openRoom = (
  facts: SessionFacts,
  newId: () => string,
  prepared?: PreparedAgenda,
): readonly RoomEvent[] =>
  ALL.flatMap((capability) => capability.open?.(facts, newId, prepared) ?? []);

/** What the room hands on to the course's next session. */
export const memoryOf = (state: RoomState): CourseMemory =>
  ALL.reduce<CourseMemory>((memory, capability) => ({ ...memory, ...capability.handOn?.(state) }), {
    met: [],
    apart: [],
    circles: [],
  });

/** What happens when a host takes up a room that ran before. */
export const takeUp = (state: RoomState): readonly RoomEvent[] =>
  ALL.flatMap((capability) => capability.takenUp?.(state) ?? []);

/** What happens by itself next, and when, unless something else happens before. */
export function nextAlarm(state: RoomState): Alarm | undefined {
  return ALL.flatMap((capability) => capability.alarm?.(state) ?? []).sort(
    (one, other) => one.at - other.at,
  )[0];
}
