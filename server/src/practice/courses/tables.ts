import type { Approach, Format } from '@rapport/shared/contract/practice.ts';
import type { Generated } from 'kysely';

export interface CourseTable {
  id: string;
  title: string;
  approach: Approach;
  format: Format;
  /** How many sessions it has, without those that were cancelled. */
  sessions_planned: number;
  time_zone: string;
  /** What the course has agreed on: each 1 where it has, 0 where not. */
  group_messages: Generated<number>;
  keep_messages: Generated<number>;
  keep_polls: Generated<number>;
  /** From how many minutes after the start people are let in separately, where it has agreed on it. */
  late_after: number | null;
  /** Raised by each change of its sessions and people. */
  revision: Generated<number>;
  every_weeks: Generated<number>;
  planned_at: Generated<number>;
  /** When it was ended before its last session. */
  ended_at: number | null;
  /** The first day of its pause, and the first with sessions again where that is known. */
  paused_from: string | null;
  paused_again: string | null;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    course: CourseTable;
  }
}
