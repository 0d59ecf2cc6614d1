import { cards } from '@rapport/shared/content/cards.ts';
import type { CommandType, RoomCommand } from '@rapport/shared/contract/room.ts';
import fc from 'fast-check';
import { viewOf } from '../room/room.ts';
import { SEATS, type RoomPlay } from './room-play.ts';

/** One move of a random play: who does something, and a few numbers that settle what. */
export interface Move {
  readonly actor: number;
  readonly what: number;
  readonly pick: number;
  readonly seconds: number;
  /** Whether to keep to what the actor may do, or to try anything. */
  readonly honest: boolean;
}

/** A random play. Most moves are allowed ones, so that it gets somewhere. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    actor: fc.nat(SEATS.length - 1),
    what: fc.nat(),
    pick: fc.nat(),
    seconds: fc.integer({ min: 0, max: 900 }),
    honest: fc.oneof(
      { weight: 4, arbitrary: fc.constant(true) },
      { arbitrary: fc.boolean(), weight: 1 },
    ),
  }),
  { maxLength: 80, size: 'max' },
);

const pickOf = <T>(list: readonly T[], pick: number): T | undefined =>
  list.length > 0 ? list[pick % list.length] : undefined;

/** Every type of command, with a command of it that suits the room as far as it can. */
const MAKERS: {
  readonly [T in CommandType]: (
    play: RoomPlay,
    pick: number,
  ) => Omit<Extract<RoomCommand, { type: T }>, 'type'>;
} = {
  'session:end': () => ({}),
  'session:reopen': () => ({}),
  'lobby:enter': (_play, pick) => ({
    name: `Guest ${pick % 7}`,
    pronouns: '',
    microphone: pick % 2 === 0,
    camera: pick % 3 === 0,
  }),
  'lobby:admit': (_play, pick) => ({ seat: seatOf(pick) }),
  'lobby:admit-all': () => ({}),
  'lobby:decline': (_play, pick) => ({ seat: seatOf(pick) }),
  'lobby:lock': () => ({}),
  'lobby:unlock': () => ({}),
  'floor:mute': () => ({}),
  'floor:unmute': () => ({}),
  'floor:mute-seat': (_play, pick) => ({ seat: seatOf(pick) }),
  'floor:camera-on': () => ({}),
  'floor:camera-off': () => ({}),
  'floor:raise-hand': () => ({}),
  'floor:lower-hand': () => ({}),
  'floor:lower-seat-hand': (_play, pick) => ({ seat: seatOf(pick) }),
  'floor:leave': () => ({}),
  'floor:remove': (_play, pick) => ({ seat: seatOf(pick) }),
  'agenda:start': () => ({}),
  'agenda:advance': (play) => ({ from: play.state.agenda.current ?? 'none' }),
  'agenda:back': (play) => ({ from: play.state.agenda.current ?? 'none' }),
  'agenda:go-to': (play, pick) => ({ item: itemOf(play, pick) }),
  'agenda:pause': () => ({}),
  'agenda:resume': () => ({}),
  'agenda:extend': (play, pick) => ({ item: itemOf(play, pick), minutes: (pick % 121) - 60 }),
  'agenda:skip': (play, pick) => ({ item: itemOf(play, pick) }),
  'agenda:unskip': (play, pick) => ({ item: itemOf(play, pick) }),
  'agenda:add': (play, pick) => ({
    title: `Item ${pick % 9}`,
    minutes: 1 + (pick % 30),
    ...(pick % 2 ? { before: itemOf(play, pick) } : {}),
  }),
  'agenda:edit': (play, pick) => ({ item: itemOf(play, pick), minutes: 1 + (pick % 60) }),
  'agenda:move': (play, pick) => ({
    item: itemOf(play, pick),
    ...(pick % 3 ? { before: itemOf(play, pick * 31) } : {}),
  }),
  'exercise:choose': (_play, pick) => ({ card: pickOf(cards, pick)?.id ?? '' }),
  'exercise:cast': (play, pick) => ({
    role: roleOf(play, pick),
    ...(pick % 5 ? { seat: seatOf(pick >> 3) } : {}),
  }),
  'exercise:ask-volunteers': (play, pick) => ({ role: roleOf(play, pick) }),
  'exercise:volunteer': (play, pick) => ({ role: roleOf(play, pick) }),
  'exercise:accept': () => ({}),
  'exercise:pass': () => ({}),
  'exercise:next': (play) => ({ from: play.state.exercise.current?.step ?? 0 }),
  'exercise:previous': (play) => ({ from: play.state.exercise.current?.step ?? 0 }),
  'exercise:pause': () => ({}),
  'exercise:resume': () => ({}),
  'exercise:extend': (_play, pick) => ({ seconds: (pick % 241) - 120 }),
  'exercise:swap': () => ({}),
  'exercise:replay': () => ({}),
  'exercise:stop': () => ({}),
  'exercise:end': () => ({}),
};

const TYPES = Object.keys(MAKERS) as CommandType[];
const seatOf = (pick: number) => pickOf(SEATS, pick) ?? '';
const itemOf = ({ state }: RoomPlay, pick: number) => pickOf(state.agenda.plan, pick)?.id ?? 'none';
const roleOf = ({ state }: RoomPlay, pick: number) =>
  pickOf(state.exercise.current?.roles ?? [], pick)?.id ?? 'none';

/** The command that a move stands for in the room as it is; now and then none, but a connection. */
export function commandOf(play: RoomPlay, move: Move): RoomCommand | undefined {
  const actor = seatOf(move.actor);
  const allowed = Object.entries(viewOf(play.state, actor, 'en').can);
  const choice = move.honest ? pickOf(allowed, move.what) : undefined;
  const type = (choice?.[0] as CommandType | undefined) ?? pickOf(TYPES, move.what);
  if (type === undefined) return undefined;
  const targets = choice?.[1];
  const command = { type, ...MAKERS[type](play, move.pick) };
  const aimed = Array.isArray(targets) ? { seat: pickOf(targets as string[], move.pick) } : {};
  return { ...command, ...aimed } as RoomCommand;
}

/** Plays a move: time passes, a connection comes or goes, or a command is sent. */
export function playMove(play: RoomPlay, move: Move): void {
  const actor = seatOf(move.actor);
  play.now += move.seconds * 1000;
  if (move.what % 11 === 0) play.disconnect(actor);
  else if (move.what % 11 === 1) play.connect(actor);
  else {
    const command = commandOf(play, move);
    if (command) play.send(actor, command);
  }
}

/** Plays many random sequences of moves, and looks at the room after each move. */
export const always = (
  look: (play: RoomPlay) => void,
  start: () => RoomPlay,
  numRuns = 100,
): void =>
  fc.assert(
    fc.property(moves, (sequence) => {
      const play = start();
      for (const move of sequence) {
        playMove(play, move);
        look(play);
      }
    }),
    { numRuns },
  );
