/** What calendars were last told of a session of somebody's. */
export interface CalendarEntryTable {
  session: string;
  membership: string;
  starts_at: number;
  minutes: number;
  /** 1 where it takes place no more, or no more for them. */
  cancelled: number;
  sequence: number;
  /** The sequence with which it was new to them, or new again after it was cancelled. */
  new_at: number;
  changed_at: number;
}

/** Somebody who wants no reminders. */
export interface ReminderStopTable {
  person: string;
  stopped_at: number;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    calendar_entry: CalendarEntryTable;
    reminder_stop: ReminderStopTable;
  }
}
