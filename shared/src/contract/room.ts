import { z } from 'zod';
import { seatId } from './ids.ts';
import { membershipRole } from './practice.ts';
import { agenda } from './room/agenda.ts';
import { board } from './room/board.ts';
import { breakout } from './room/breakout.ts';
import { care } from './room/care.ts';
import { circle } from './room/circle.ts';
import { device } from './room/device.ts';
import { exercise } from './room/exercise.ts';
import { floor } from './room/floor.ts';
import { hearing } from './room/hearing.ts';
import { lobby, standing } from './room/lobby.ts';
import { path } from './room/media-path.ts';
import { messages } from './room/messages.ts';
import { observers } from './room/observers.ts';
import { polls } from './room/polls.ts';
import { roster } from './room/roster.ts';
import { round } from './room/round.ts';
import { session } from './room/session.ts';
import { share } from './room/share.ts';
import { signals } from './room/signals.ts';
import { voices } from './room/voices.ts';

/** One part of a room, as both ends know it: what can be asked of it, and what it tells. */
interface Part {
  readonly commands?: z.ZodDiscriminatedUnion<z.ZodObject[]>;
  readonly view: z.ZodObject;
}

/** All parts of a room, by their name in the view. Commands and the view follow from this table. */
const PARTS = {
  session,
  lobby,
  device,
  observers,
  floor,
  path,
  hearing,
  roster,
  agenda,
  exercise,
  breakout,
  care,
  round,
  share,
  board,
  polls,
  circle,
  messages,
  voices,
  signals,
} satisfies Record<string, Part>;
type Parts = typeof PARTS;

type CommandsOf<Part> = Part extends { commands: { options: readonly (infer One)[] } }
  ? One
  : never;
type Command = CommandsOf<Parts[keyof Parts]>;

/** Everything that a client may ask of a room. In one union, as a type is looked up once then. */
export const roomCommand = z.discriminatedUnion(
  'type',
  Object.values<Part>(PARTS).flatMap(({ commands }) => commands?.options ?? []) as [
    Command,
    ...Command[],
  ],
);
export type RoomCommand = z.infer<typeof roomCommand>;
export type CommandType = RoomCommand['type'];

/**
 * What the viewer may do now: a command's type stands here when it may be sent. `true` where
 * nobody else is concerned, else the seats it may be aimed at.
 */
export type Can = Partial<Record<CommandType, true | readonly string[]>>;

/** What each part tells the viewer; any of them may tell nothing. */
const views = Object.fromEntries(
  Object.entries(PARTS).map(([name, { view }]) => [name, view.optional()]),
) as { [Name in keyof Parts]: z.ZodOptional<Parts[Name]['view']> };

/** All that one seat is told of the room: an allow-list, complete at any moment. */
export const roomView = z.strictObject({
  me: z.strictObject({
    seat: seatId,
    role: membershipRole,
    /** Whether they lead the room now: a facilitator, inside it, while the session runs. */
    leads: z.boolean(),
    standing,
    name: z.string(),
    pronouns: z.string(),
    /** Whether the own microphone and camera are on, as far as the room goes. */
    microphone: z.boolean(),
    camera: z.boolean(),
    /** The microphone went off by itself, as what was said in private would have reached others. */
    hushed: z.literal(true).optional(),
  }),
  can: z.record(z.string(), z.union([z.literal(true), z.array(seatId)])),
  ...views,
  session: session.view,
});
export type RoomView = Omit<z.infer<typeof roomView>, 'can'> & { can: Can };
