export interface InvitationTable {
  id: string;
  membership: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

/** The feed of a person's calendar: one each. */
export interface CalendarFeedTable {
  id: string;
  person: string;
  /** The hash of the secret in its address. */
  token_hash: string;
  created_at: number;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    invitation: InvitationTable;
    calendar_feed: CalendarFeedTable;
  }
}
