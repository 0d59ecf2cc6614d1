import { cards } from '@rapport/shared/content/cards.ts';
import { boardField } from '@rapport/shared/contract/room/board.ts';
import type { WholeCard } from '@rapport/shared/contract/card.ts';
import { stageKind } from '@rapport/shared/contract/exercise-kinds.ts';
import { pollAudience, pollKind } from '@rapport/shared/contract/room/polls.ts';
import type { CommandType, RoomCommand } from '@rapport/shared/contract/room.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { reactionKind } from '@rapport/shared/contract/room/signals.ts';
import fc from 'fast-check';
import { tiesOf } from '../room/circle/state.ts';
import { exerciseOf, type Exercise } from '../room/exercise/state.ts';
import { pollOf } from '../room/polls/state.ts';
import { viewOf } from '../room/view.ts';
import { spoken } from '../room/voices/capability.ts';
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

/** As much of a room as a command is chosen by: its state, and who is to act. */
export type Sketch = Pick<RoomPlay, 'state' | 'actor'>;

/** Who makes a move: a seat, or now and then a device that shows one's link and does not have it. */
export function actorOf({ state }: RoomPlay, move: Move): string {
  const devices = Object.keys(state.lobby.devices);
  return (move.pick % 4 === 0 ? pickOf(devices, move.what) : undefined) ?? seatOf(move.actor);
}

const pickOf = <T>(list: readonly T[], pick: number): T | undefined =>
  list.length > 0 ? list[pick % list.length] : undefined;

/** Every type of command, with a command of it that suits the room as far as it can. */
const MAKERS: {
  readonly [T in CommandType]: (
    play: Sketch,
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
  'lobby:admit-all': (_play, pick) => ({
    seats: SEATS.filter((_seat, index) => (pick >> index) % 2 === 0),
  }),
  'lobby:decline': (_play, pick) => ({ seat: seatOf(pick) }),
  'lobby:lock': () => ({}),
  'lobby:unlock': () => ({}),
  'lobby:was-me': () => ({}),
  'lobby:was-not-me': () => ({}),
  'observers:ask': (_play, pick) => ({ seat: seatOf(pick), about: `About ${pick % 3}` }),
  'observers:cancel': (_play, pick) => ({ seat: seatOf(pick) }),
  'observers:agree': (_play, pick) => ({ seat: seatOf(pick) }),
  'observers:decline': (_play, pick) => ({ seat: seatOf(pick) }),
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
  'path:report-lost': () => ({}),
  'path:report-back': () => ({}),
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
  'exercise:next': (play) => ({ from: exerciseStep(play) }),
  'exercise:previous': (play) => ({ from: exerciseStep(play) }),
  'exercise:pause': () => ({}),
  'exercise:resume': () => ({}),
  'exercise:extend': (_play, pick) => ({ seconds: (pick % 241) - 120 }),
  'exercise:swap': () => ({}),
  'exercise:replay': () => ({}),
  'exercise:stop': () => ({}),
  'exercise:end': () => ({}),
  'exercise:choose-own': (_play, pick) => ({ card: { ...OWN_CARD, id: `own-${pick % 3}` } }),
  'exercise:rewind': (play, pick) => ({
    from: exerciseStep(play),
    step: pick % 7,
  }),
  'exercise:stage': (_play, pick) => ({
    stage: pickOf(stageKind.options, pick) ?? 'circle',
  }),
  'exercise:whisper': (_play, pick) => ({ seat: seatOf(pick), text: `Whispered ${pick % 5}` }),
  'exercise:whisper-aloud': (_play, pick) => ({ seat: seatOf(pick) }),
  'exercise:stop-whispering': () => ({}),
  'breakout:deal': (_play, pick) => ({ size: pick % 2 ? 2 : 3, shuffle: pick % 5 }),
  'breakout:arrange': (play, pick) => ({
    from: play.state.breakout.draft?.revision ?? 0,
    ...arrangedBy(play, pick),
  }),
  'breakout:assign': (play, pick) => ({
    seats: pickOf(play.state.breakout.draft?.groups ?? [], pick)?.slice() ?? [memberOf(pick)],
    task: pick % 7 === 4 ? { kind: 'talk' } : taskOf(play, pick >> 2),
  }),
  'breakout:prepare': (play, pick) => ({
    minutes: 1 + (pick % 20),
    comeBack: pick % 3 > 0,
    task: taskOf(play, pick),
  }),
  'breakout:discard': () => ({}),
  'breakout:keep-apart': (_play, pick) => ({ seat: memberOf(pick), other: memberOf(pick >> 3) }),
  'breakout:allow-together': (_play, pick) => ({
    seat: memberOf(pick),
    other: memberOf(pick >> 3),
  }),
  'breakout:open': () => ({}),
  'breakout:move': (play, pick) => ({
    seat: seatOf(pick),
    ...(pick % 4 ? { to: breakoutOf(play, pick >> 3) } : {}),
  }),
  'breakout:regroup': () => ({}),
  'breakout:visit': (play, pick) => ({ to: breakoutOf(play, pick) }),
  'breakout:return': () => ({}),
  'breakout:tell': (_play, pick) => ({ text: `Told ${pick % 5}` }),
  'breakout:speak': () => ({}),
  'breakout:stop-speaking': () => ({}),
  'breakout:extend': (_play, pick) => ({ seconds: (pick % 601) - 300 }),
  'breakout:close': (_play, pick) => ({ seconds: pick % 3 ? pick % 90 : 0 }),
  'breakout:stay': () => ({}),
  'breakout:ask-help': () => ({}),
  'breakout:withdraw-help': () => ({}),
  'care:call': () => ({}),
  'care:withdraw': () => ({}),
  'care:shown': (_play, pick) => ({ seat: seatOf(pick) }),
  'care:see': (_play, pick) => ({ seat: seatOf(pick) }),
  'care:settle': (_play, pick) => ({ seat: seatOf(pick) }),
  'care:take': (_play, pick) => ({ seat: memberOf(pick) }),
  'care:join': (_play, pick) => ({ seat: memberOf(pick) }),
  'care:return': () => ({}),
  'care:whereabouts': (_play, pick) => ({ text: pick % 3 ? `Street ${pick % 7}` : '' }),
  'round:start': (_play, pick) => ({ seconds: 15 + (pick % 100) }),
  'round:next': (play, pick) => ({
    from: pickOf(Object.values(play.state.round), pick)?.speaker ?? 'none',
  }),
  'round:pass': () => ({}),
  'round:end': () => ({}),
  'share:start': () => ({}),
  'share:stop': () => ({}),
  'share:stop-seat': (_play, pick) => ({ seat: seatOf(pick) }),
  'share:allow': (_play, pick) => ({ seat: seatOf(pick) }),
  'share:disallow': (_play, pick) => ({ seat: seatOf(pick) }),
  'board:open': () => ({}),
  'board:describe': (_play, pick) => ({ title: `Talk ${pick % 3}`, self: 'Ada', other: 'Bo' }),
  'board:add': (_play, pick) => ({ side: pick % 2 ? 'self' : 'other' }),
  'board:write': (play, pick) => {
    const line = lineOf(play, pick);
    const field = pickOf(boardField.options, pick) ?? 'said';
    return { line: line?.id ?? 'none', field, was: line?.[field] ?? '', text: `Words ${pick % 9}` };
  },
  'board:turn': (play, pick) => ({ line: lineOf(play, pick)?.id ?? 'none' }),
  'board:remove': (play, pick) => ({ line: lineOf(play, pick)?.id ?? 'none' }),
  'board:put-aside': () => ({}),
  'board:clear': () => ({}),
  'board:bring': (play, pick) => ({ board: pickOf(play.state.board.kept, pick)?.id ?? 'none' }),
  'circle:add': (_play, pick) => ({
    name: `Tie ${pick % 9}`,
    note: pick % 2 ? 'A note' : '',
    ...placeOf(pick),
  }),
  'circle:place': (play, pick) => ({ tie: tieOf(play, pick), ...placeOf(pick >> 3) }),
  'circle:describe': (play, pick) => ({
    tie: tieOf(play, pick),
    name: `Tie ${pick % 7}`,
    note: `Note ${pick % 3}`,
  }),
  'circle:remove': (play, pick) => ({ tie: tieOf(play, pick) }),
  'circle:show': (play, pick) => ({ tie: tieOf(play, pick) }),
  'circle:hide': (play, pick) => ({ tie: tieOf(play, pick) }),
  'circle:show-all': () => ({}),
  'circle:hide-all': () => ({}),
  'circle:look': (_play, pick) => ({ seat: seatOf(pick) }),
  'circle:look-away': () => ({}),
  'messages:to-leaders': (_play, pick) => ({ text: `To leaders ${pick % 5}` }),
  'messages:to-person': (_play, pick) => ({ seat: seatOf(pick), text: `To one ${pick % 5}` }),
  'messages:to-group': (_play, pick) => ({ text: `To all ${pick % 5}` }),
  'messages:among-leaders': (_play, pick) => ({ text: `Among us ${pick % 5}` }),
  'messages:hush': () => ({}),
  'messages:open': () => ({}),
  'messages:read': (play, pick) => ({ upTo: messageOf(play, pick) }),
  'messages:withdraw': (play, pick) => ({ message: messageOf(play, pick) }),
  'signal:react': (_play, pick) => ({ kind: pickOf(reactionKind.options, pick) ?? 'nod' }),
  'signal:moment': () => ({}),
  'signal:moment-over': () => ({}),
  'poll:ask': (_play, pick) => ({
    kind: pickOf(pollKind.options, pick) ?? 'mood',
    audience: pickOf(pollAudience.options, pick >> 2) ?? 'named',
    ...(pick % 2 ? { question: `Asked ${pick % 5}` } : {}),
  }),
  'poll:answer': (play, pick) => {
    const poll = pollFor(play);
    const values = { mood: pick % 11, word: `Word ${pick % 5}`, ready: pick % 2 === 0 };
    return { poll: poll?.id ?? 'none', value: values[poll?.kind ?? 'mood'] };
  },
  'poll:skip': (play) => ({ poll: pollFor(play)?.id ?? 'none' }),
  'poll:close': (play) => ({ poll: pollFor(play)?.id ?? 'none' }),
  'poll:put-away': (play) => ({ poll: pollFor(play)?.id ?? 'none' }),
};

/** A card of the practice's own, in which each private text can be told from every other. */
export const OWN_CARD: WholeCard = {
  id: 'own',
  title: 'Our own card',
  area: 'any',
  phases: ['middle'],
  intensity: 1,
  scenario: 'A scene of our own.',
  caution: 'Own caution.',
  roles: [
    { id: 'one', kind: 'protagonist', required: true, name: 'One', brief: 'Brief of one.' },
    { id: 'two', kind: 'other', required: true, name: 'Two', brief: 'Brief of two.' },
    { id: 'coach', kind: 'coach', required: false, name: 'Coach', brief: 'Brief of the coach.' },
  ],
  steps: [{ kind: 'casting' }, { kind: 'play', seconds: 60 }, { kind: 'debrief' }],
  prompts: ['Own prompt.'],
  debrief: ['Own question?'],
};

/** The members of {@link SEATS}. */
const MEMBERS = ['alder', 'birch', 'cedar', 'elm'];

const HISTORIES: readonly DeviceHistory[] = [
  { is: 'first' },
  { is: 'known' },
  { is: 'new', lastHere: 1 },
];

/** Every type of command. */
export const TYPES = Object.keys(MAKERS) as CommandType[];
const seatOf = (pick: number) => pickOf(SEATS, pick) ?? '';
const itemOf = ({ state }: Sketch, pick: number) => pickOf(state.agenda.plan, pick)?.id ?? 'none';
/** The members dealt out by the bits of the pick; now and then it is said which group was which. */
function arrangedBy({ state }: Sketch, pick: number) {
  const groups = [0, 1]
    .map((side) => MEMBERS.filter((_seat, index) => (pick >> index) % 2 === side))
    .filter((group) => group.length > 0);
  const before = state.breakout.draft?.groups.length ?? 0;
  const was = groups.map((_group, index) => (index < before ? before - 1 - index : null));
  return { groups, ...(pick % 3 === 0 ? { was } : {}) };
}
const taskOf = (play: Sketch, pick: number) =>
  [
    null,
    { kind: 'card' as const, card: pickOf(cards, pick)?.id ?? '' },
    { kind: 'own-card' as const, card: { ...OWN_CARD, id: `own-${pick % 3}` } },
    { kind: 'item' as const, item: itemOf(play, pick) },
  ][pick % 4] ?? null;
const memberOf = (pick: number) => pickOf(MEMBERS, pick) ?? '';
const breakoutOf = ({ state }: Sketch, pick: number) =>
  pickOf(state.breakout.current?.rooms ?? [], pick) ?? 'none';
const lineOf = ({ state }: Sketch, pick: number) =>
  pickOf(
    Object.values(state.board.boards).flatMap(({ lines }) => lines),
    pick,
  );
const messageOf = ({ state }: Sketch, pick: number) =>
  pickOf(state.messages.written, pick)?.id ?? 'none';

const placeOf = (pick: number) => ({
  ring: pickOf([1, 2, 3] as const, pick) ?? 1,
  angle: pick % 360,
});
const tieOf = (play: Sketch, pick: number) =>
  pickOf(tiesOf(play.state, play.actor), pick)?.id ?? 'none';

/** The poll that lies before the actor of the move; else any that there is. */
const pollFor = ({ state, actor }: Sketch) => pollOf(state, actor) ?? state.polls.at(-1);

/** The exercise that the actor of the move has before them; else any that there is. */
const exerciseFor = (play: Sketch): Exercise | undefined =>
  exerciseOf(play.state, play.actor) ?? Object.values(play.state.exercise)[0];
const exerciseStep = (play: Sketch) => exerciseFor(play)?.step ?? 0;
const roleOf = (play: Sketch, pick: number) =>
  pickOf(exerciseFor(play)?.roles ?? [], pick)?.id ?? 'none';

/** The command that a move stands for in the room as it is; now and then none, but a connection. */
export function commandOf(play: RoomPlay, move: Move): RoomCommand | undefined {
  const actor = actorOf(play, move);
  const allowed = Object.entries(viewOf(play.state, actor, 'en').can);
  const choice = move.honest ? pickOf(allowed, move.what) : undefined;
  const type = (choice?.[0] as CommandType | undefined) ?? pickOf(TYPES, move.what);
  if (type === undefined) return undefined;
  return commandOfType(play, actor, type, move.pick, choice?.[1]);
}

/** A command of this type, of those that the actor could send; aimed at one of the targets. */
export function commandOfType(
  play: Sketch,
  actor: string,
  type: CommandType,
  pick: number,
  targets?: true | readonly string[],
): RoomCommand {
  play.actor = actor;
  const command = { type, ...MAKERS[type](play, pick) };
  if (!Array.isArray(targets)) return command as RoomCommand;
  const seat = pickOf(targets as string[], pick) ?? '';
  return { ...command, ...('seats' in command ? { seats: [seat] } : { seat }) } as RoomCommand;
}

/** Plays a move: time passes, someone is heard, a connection comes or goes, or a command is sent. */
export function playMove(play: RoomPlay, move: Move): void {
  const actor = actorOf(play, move);
  play.pass(move.seconds * 1000);
  if (move.pick % 5 === 0)
    play.happen(spoken(play.state, { [seatOf(move.actor)]: move.pick % 10_000 }));
  if (move.what % 11 === 0) play.disconnect(actor);
  else if (move.what % 11 === 1) play.connect(actor);
  else if (move.what % 11 === 2)
    play.arrive(seatOf(move.actor), `device ${move.pick % 5}`, false, HISTORIES[move.pick % 3]);
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
