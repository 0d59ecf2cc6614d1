import type { Generated } from 'kysely';
import type { AuditAction } from '@rapport/shared/contract/audit.ts';
import type { Approach, Format, MembershipRole, Phase } from '@rapport/shared/contract/practice.ts';
import type { SecurityEvent } from '../platform/security-events.ts';

/*
 * The tables, in the subset that SQLite and PostgreSQL share: identifiers and JSON are text, times
 * are ms since the epoch in 64-bit integers (both drivers are set to give them as numbers).
 */

export interface PersonTable {
  id: string;
  name: string;
  /** The staff account the person signs in with (`auth_user.id`); clients have none. */
  account: string | null;
}

export interface CourseTable {
  id: string;
  title: string;
  approach: Approach;
  format: Format;
  sessions_planned: number;
  time_zone: string;
  /** What the course has agreed on: each 1 where it has, 0 where not. */
  group_messages: Generated<number>;
  keep_messages: Generated<number>;
  keep_polls: Generated<number>;
}

export interface MembershipTable {
  id: string;
  course: string;
  person: string;
  role: MembershipRole;
  /** The name the person goes by in this course. */
  seat_name: string;
}

export interface SessionTable {
  id: string;
  course: string;
  number: number;
  phase: Phase;
  starts_at: number;
  time_zone: string;
  minutes: number;
}

/** The seat of a membership in one session, under a random name made when it is first needed. */
export interface SeatTable {
  id: string;
  session: string;
  membership: string;
}

export interface InvitationTable {
  id: string;
  membership: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

export interface EventTable {
  session: string;
  seq: number;
  at: number;
  actor: string | null;
  cause: string | null;
  event: string;
  /**
   * 1 where words in it are to be erased when the session is over, and are not yet; 2 where they
   * are handed on in the course.
   */
  fades: number | null;
}

/** A card of the library, or of somebody's own, that an account has marked. */
export interface FavouriteCardTable {
  account: string;
  card: string;
}

/** A card that somebody of the practice wrote. */
export interface OwnCardTable {
  id: string;
  /** The account that wrote it; none once that is no more. */
  author: string | null;
  /** 1 where every facilitator may use it, 0 where its author alone. */
  shared: number;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  card: string;
}

/** What is to be at hand when a person is not well. */
export interface CareSheetTable {
  person: string;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  /** The person who changed it last. */
  updated_by: string | null;
  /** JSON. */
  sheet: string;
}

/** What the practice writes as a whole, as its crisis lines: one row each. */
export interface PracticeDocumentTable {
  id: string;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  /** The account that changed it last. */
  updated_by: string | null;
  /** JSON. */
  body: string;
}

/** Who did what, about whom. Rows are added, and the database itself refuses everything else. */
export interface AuditTable {
  id: string;
  at: number;
  /** The session that it belongs to; none for what is the whole practice's. */
  session: string | null;
  /** The event of that session's stream that it tells of. */
  seq: number | null;
  actor_person: string | null;
  actor_account: string | null;
  /** The person whom it is about. */
  subject: string | null;
  action: AuditAction;
}

/** What may touch on security. Rows are added; the database refuses changes for 400 days. */
export interface SecurityLogTable {
  id: string;
  at: number;
  event: SecurityEvent;
  reason: string | null;
  session: string | null;
  actor_person: string | null;
  actor_account: string | null;
  /** The person whom it is about. */
  subject: string | null;
  /** A keyed hash of the e-mail address that was tried. */
  email_hash: string | null;
  /** A keyed hash of the network address that it came from. */
  source_hash: string | null;
  /** How often it happened; more than once where a flood was summed up. */
  times: number;
}

/** The key that a session's events are sealed with, itself sealed with the installation's. */
export interface SessionKeyTable {
  session: string;
  sealed: string;
}

/** What the installation remembers about itself: one JSON value a key. */
export interface SettingTable {
  key: string;
  value: string;
}

/** Better Auth reads and writes its tables itself; we only look accounts up by their address, and sign-ins by their identifier. */
export interface AuthUserTable {
  id: string;
  email: string;
}

/** A sign-in. Its times are text in SQLite and PostgreSQL's own there. */
export interface AuthSessionTable {
  id: string;
  userId: string;
  createdAt: string | Date;
  updatedAt: string | Date;
  expiresAt: string | Date;
}

export interface Schema {
  person: PersonTable;
  course: CourseTable;
  membership: MembershipTable;
  session: SessionTable;
  seat: SeatTable;
  invitation: InvitationTable;
  event: EventTable;
  setting: SettingTable;
  favourite_card: FavouriteCardTable;
  own_card: OwnCardTable;
  care_sheet: CareSheetTable;
  practice_document: PracticeDocumentTable;
  audit: AuditTable;
  security_log: SecurityLogTable;
  session_key: SessionKeyTable;
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
}
