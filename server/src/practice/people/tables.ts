import type { ClientState } from '@rapport/shared/contract/client-limits.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import type { Generated } from 'kysely';

export interface PersonTable {
  id: string;
  name: string;
  /** The staff account the person signs in with (`auth_user.id`); clients have none. */
  account: string | null;
  /** The account of who added them; empty for who works here. */
  added_by: Generated<string | null>;
}

/** A client's record. What they are called stands with the person. */
export interface ClientTable {
  person: string;
  /** 1 upwards, with every change. */
  revision: number;
  /** 0 where it is from before there were records. */
  updated_at: number;
  /** The person who changed it last. */
  updated_by: string | null;
  state: ClientState;
  /** A date, where their therapy has ended. */
  ended_on: string | null;
  /** When they were put away. */
  archived_at: number | null;
  /** The record of the same client that took this one's courses. */
  merged_into: Generated<string | null>;
  legal_name: Generated<string>;
  email: Generated<string>;
  /** A BCP 47 tag; empty where it is not known, as is the time zone. */
  language: Generated<string>;
  time_zone: Generated<string>;
  /** The rest as JSON, sealed; empty while there is nothing. */
  record: Generated<string>;
  /** The called name, folded: lists go by it. */
  sort: string;
  /** What is searched in, folded. */
  search: string;
}

/** Who may know of which client, and where the client stands in lists: it follows from the others. */
export interface KnownClientTable {
  account: string;
  person: string;
  /** When a facilitator's part in the course that they share ends. */
  until: number;
  /** The client's state, or that they were put away. */
  shelf: ClientState | 'archived';
  /** As in the client's record. */
  sort: string;
  search: string;
}

export interface MembershipTable {
  id: string;
  course: string;
  person: string;
  role: MembershipRole;
  /** The name the person goes by in this course. */
  seat_name: string;
  /** They take part in the sessions that start from then on; 0 where they always did. */
  joined_at: Generated<number>;
  /**
   * They take part in the sessions that start before: it may be ahead. 0 where they never were in
   * the course, and only stand in.
   */
  left_at: number | null;
}

/** Who leads one session in the place of the course's facilitators. */
export interface StandInTable {
  session: string;
  membership: string;
}

/** The seat of a membership in one session, under a random name made when it is first needed. */
export interface SeatTable {
  id: string;
  session: string;
  membership: string;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    person: PersonTable;
    client: ClientTable;
    known_client: KnownClientTable;
    membership: MembershipTable;
    seat: SeatTable;
    stand_in: StandInTable;
  }
}
