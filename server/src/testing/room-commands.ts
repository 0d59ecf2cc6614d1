import { type CommandType, type RoomCommand, roomCommand } from '@rapport/shared/contract/room.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import fc from 'fast-check';
import { viewOf } from '../room/view.ts';
import { spoken } from '../room/voices/capability.ts';
import { type Makers, pickOf, seatOf, type Sketch } from './makers.ts';
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

/** Who makes a move: a seat, or now and then a device that shows one's link and does not have it. */
export function actorOf({ state }: RoomPlay, move: Move): string {
  const devices = Object.keys(state.lobby.devices);
  return (move.pick % 4 === 0 ? pickOf(devices, move.what) : undefined) ?? seatOf(move.actor);
}

declare global {
  interface ImportMeta {
    /** Of Vitest: the modules at these paths, by their path. */
    glob(paths: string, options: { eager: true }): Record<string, { readonly makers: object }>;
  }
}

/** What the capabilities bring, each from its own folder. */
const modules = import.meta.glob('../room/*/arbitraries.ts', { eager: true });

const MAKERS = Object.assign(
  {},
  ...Object.values(modules).map(({ makers }) => makers),
) as Makers<RoomCommand>;

/** Every type of command. */
export const TYPES: readonly CommandType[] = roomCommand.options.map(
  ({ shape }) => shape.type.value,
);

const without = TYPES.filter((type) => !(type in MAKERS));
if (without.length > 0) throw new Error(`no arbitraries.ts makes ${without.join(', ')}`);

const HISTORIES: readonly DeviceHistory[] = [
  { is: 'first' },
  { is: 'known' },
  { is: 'new', lastHere: 1 },
];

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
