import type { Phase, SessionKind } from '@rapport/shared/contract/practice.ts';
import type { Generated } from 'kysely';
import type { WallTime } from './wall-time.ts';

export interface SessionTable {
  id: string;
  course: string;
  /**
   * Its place in the course, from 1; below zero for one that was cancelled, or is a member's alone,
   * which has none.
   */
  number: number;
  phase: Phase;
  kind: SessionKind;
  /** When it starts, by the clocks of its zone. */
  wall: WallTime;
  time_zone: string;
  /** The instant that follows from `wall` and `time_zone`. */
  starts_at: number;
  minutes: number;
  cancelled_at: number | null;
  /** 1 where it was cancelled by a pause, and is to be made up for when the course goes on. */
  waiting: Generated<number>;
  /** The membership whose it is alone, with the facilitators. */
  only_for: Generated<string | null>;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    session: SessionTable;
  }
}
