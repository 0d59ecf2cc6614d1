/** A member's join link. */
export interface Invitation {
  readonly token: string;
}

/** How one comes into a room: by a join link, or signed in. */
export type Entry = Invitation | { readonly session: string; readonly cookie: string };

/** The people of one room. */
export interface Group {
  readonly facilitator: Entry;
  readonly members: readonly Invitation[];
}
