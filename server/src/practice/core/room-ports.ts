import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { AgendaShown } from '@rapport/shared/contract/prepared-agenda.ts';
import type { Standing } from '@rapport/shared/contract/room/lobby.ts';
import type { ForeignDevice, SessionSummary } from '@rapport/shared/contract/rest.ts';
import type { CourseMemory } from '@rapport/shared/contract/session-facts.ts';
import type { StreamEvent } from './stream-event.ts';

/** How a session's room is, on the therapist's page. */
export type RoomStatus = SessionSummary['room'];

/** A message that was kept, told of by seats. */
export interface KeptOfSeat {
  readonly by: SeatId;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  readonly to: 'group' | 'among' | 'person';
  readonly person?: SeatId;
}

/** Who comes to a seat. */
export interface Arriving {
  readonly seat: SeatId;
  /** The hash of the secret that the browser keeps. */
  readonly device: string;
  /** By signing in, and not by a link alone. */
  readonly signedIn: boolean;
}

/** A device at the door on which a code is wanted that was not entered. */
export interface Codeless {
  readonly seat: SeatId;
  /** The hash of the secret that the browser keeps. */
  readonly device: string;
  /** Since when it waits, ms since the epoch. */
  readonly since: number;
}

/** What the practice needs to know of, and to tell, the rooms. */
export interface RoomPorts {
  /** Whether a session's room is open, who is there, and whether the session has been ended. */
  roomStatus(session: SessionId): RoomStatus | Promise<RoomStatus>;
  /**
   * Where a seat stands, for whoever comes to it; `outside` when its room never ran. For a device
   * that does not have the seat only whether it once had it.
   */
  standingOf(
    session: SessionId,
    arriving: Arriving,
  ): Standing | ForeignDevice | Promise<Standing | ForeignDevice>;
  /** Whether a facilitator of this session let the device with this hash in on the seat. */
  wasLetIn(session: SessionId, seat: SeatId, device: string): boolean | Promise<boolean>;
  /** The devices at the door of a running room without the code that they were asked for. */
  codelessAt(session: SessionId): readonly Codeless[] | Promise<readonly Codeless[]>;
  /** What a session's room hands on, all that it knew of earlier sessions among it. */
  memoryOf(session: SessionId): CourseMemory | Promise<CourseMemory>;
  /** All that has happened in a session's room, in order. */
  streamOf(session: SessionId): Promise<readonly StreamEvent[]>;
  /** What was kept of a session's messages for this seat to read. */
  keptMessages(session: SessionId, seat: SeatId): KeptOfSeat[] | Promise<KeptOfSeat[]>;
  /** Whether a session's agenda can be prepared, or is its room's own by now, or has been gone through. */
  preparingOf(session: SessionId): AgendaShown['state'] | Promise<AgendaShown['state']>;
  /** A session's agenda was prepared anew. */
  onAgendaPrepared(session: SessionId): void | Promise<void>;
  /** What somebody answered or signed before coming in has changed. */
  onArrivalChanged(session: SessionId): void;
  /** A seat's link was renewed or withdrawn: its live connections end with `link-revoked`. */
  onLinkRevoked(session: SessionId, seat: SeatId): void | Promise<void>;
}
