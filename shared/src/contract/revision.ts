/** Who changed something last, and when: ISO 8601. Nobody where they are known no more. */
export interface LastChange {
  at: string;
  by?: string;
}

/** The answer to a change: the revision that stands now. */
export interface Kept {
  revision: number;
}
