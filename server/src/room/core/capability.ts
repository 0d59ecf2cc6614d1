import type { ErrorCode } from '@rapport/shared/contract/errors.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { PreparedAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import type { CourseMemory, SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import type { z } from 'zod';
import type { AuditSteps } from './audit-steps.ts';
import type { HoldsOf } from './holds.ts';
import type { DecisionContext, Events, TimedEvent, RoomEvent, RoomState, Slices } from './state.ts';

/** A command that was not carried out, and why. Nothing has changed. */
export interface Refusal {
  readonly refused: ErrorCode;
  readonly detail?: string;
}

/** Refuses a command. */
export const refuse = (code: ErrorCode, detail?: string): Refusal =>
  detail === undefined ? { refused: code } : { refused: code, detail };

/** Whether this is a refusal, and not the list of what follows or of those concerned. */
export const isRefusal = (decided: readonly unknown[] | Refusal): decided is Refusal =>
  'refused' in decided;

/**
 * Whether a command makes sense in the present state of the room: yes, aimed at these seats, or no,
 * with a reason if its sender is to be told one.
 */
export type Fits = boolean | readonly SeatId[] | Refusal;

/**
 * Who may come to know that a command was given, beside facilitators and whoever gave it:
 * `everyone`, the `gathering` of who gave it, the `gatherings` of both that it is about, `the-two`
 * themselves, of a `whisper` only the player and the coach; and of what is for `facilitators` nobody.
 * The privacy properties ([VW6]) hold every command to it.
 */
export type KnownTo =
  'everyone' | 'gathering' | 'gatherings' | 'the-two' | 'whisper' | 'facilitators';

/**
 * The rule of one command. From the first two both the refusal and the viewer's `can` follow, so
 * that a button is there exactly when pressing it works.
 */
export interface CommandRule<C> {
  readonly knownTo: KnownTo;
  /** Whose command it is: without the right it is `not-allowed`. */
  readonly by: (state: RoomState, actor: SeatId) => boolean;
  /**
   * When it makes sense: otherwise it is `stale`, as the room has moved on since the sender
   * looked, or what a refusal says. A list names the seats that it may be aimed at;
   * of a command that names several, one of these is enough.
   */
  readonly when: (state: RoomState, actor: SeatId) => Fits;
  /**
   * Whether it also depends on the clock, which `when` does not know: then it makes sense where it
   * does so at some moment, and may be refused until that has come.
   */
  readonly atItsTime?: true;
  /** Whether it may be sent after the session's end, when nearly nothing may. */
  readonly afterEnd?: true;
  /** What follows. Called only if the right and the situation are given. */
  readonly decide: (
    state: RoomState,
    command: C,
    context: DecisionContext,
  ) => readonly RoomEvent[] | Refusal;
}

/** The rules of all commands of a capability, by the command's type. */
export type CommandRules<C extends { type: string }> = {
  readonly [T in C['type']]: CommandRule<Extract<C, { type: T }>>;
};

/** What happens by itself at a moment, unless something else happens before. */
export interface Alarm {
  /** Ms since the epoch on the server's clock. */
  readonly at: number;
  readonly events: readonly RoomEvent[];
}

/** A slice after something happened; the state is the room before. */
export type Evolve<Name extends keyof Slices> = (
  slice: Slices[Name],
  timed: TimedEvent,
  state: RoomState,
) => Slices[Name];

/** What a seat is told; nothing when it is told nothing. */
export type ViewOf = (state: RoomState, viewer: SeatId, locale: string) => Partial<RoomView>;

/** Told apart by their type, as parsing is quick then. */
export type EventUnion = z.ZodDiscriminatedUnion | z.ZodObject;

/** One thing that a room can do, with its own part of the state, commands, events and view. */
export interface Capability<
  Name extends keyof Slices = keyof Slices,
  C extends RoomCommand = never,
> {
  readonly name: Name;
  /** Its events, as they are parsed when they come back from the database. */
  readonly events: z.ZodType<Events[Name]> & EventUnion;
  readonly initial: Slices[Name];
  readonly commands: CommandRules<C>;
  /** What the audit trail tells of its events: `none` of them, or of each whether it is a step. */
  readonly auditSteps: AuditSteps<Events[Name]> | 'none';
  /** What it brings along when a session runs for the first time. */
  readonly open?: (
    facts: SessionFacts,
    newId: () => string,
    prepared: PreparedAgenda | undefined,
  ) => readonly RoomEvent[];
  /** What of it the course's next session is to know. */
  readonly handOn?: (state: RoomState) => Partial<CourseMemory>;
  /**
   * The slice after something happened. Every capability is told of every event but the end of
   * the session: one that empties a seat concerns whoever keeps something for it.
   * @param state the room before the event
   */
  readonly evolve: Evolve<Name>;
  /**
   * What of the slice outlasts the session, for one that is taken up again. It is asked when the
   * session ends, in place of `evolve`; without it nothing stays, and the slice is `initial` again.
   */
  readonly atEnd?: Evolve<Name>;
  /**
   * The seats that were heard by a few alone and would now be heard by others, not by their own
   * doing: the same event turns their microphones off.
   */
  readonly exposed?: (before: RoomState, after: RoomState, event: RoomEvent) => readonly SeatId[];
  /** What happens when a host takes up a room that ran before: what is not stored is lost. */
  readonly takenUp?: (state: RoomState) => readonly RoomEvent[];
  /** What is next to happen by itself, as the room stands. */
  readonly alarm?: (state: RoomState) => Alarm | undefined;
  /**
   * What it holds back of a source's media from a listener, and why; nothing when it holds nothing
   * back. It looks at its own part of the state and at what is in `core`.
   */
  readonly holds?: HoldsOf;
  /** What this seat is told; nothing when it is told nothing. */
  readonly view?: ViewOf;
  /** What this seat is told once the session is over, in place of `view`. */
  readonly viewAfterEnd?: (state: RoomState, viewer: SeatId) => Partial<RoomView>;
}
