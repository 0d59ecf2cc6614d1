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

export interface MembershipTable {
  id: string;
  course: string;
  person: string;
  role: MembershipRole;
  /** The name the person goes by in this course. */
  seat_name: string;
  /** They take part in the sessions that start from then on; 0 where they always did. */
  joined_at: Generated<number>;
  /** They take part in the sessions that started before. */
  left_at: number | null;
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
    membership: MembershipTable;
    seat: SeatTable;
  }
}
