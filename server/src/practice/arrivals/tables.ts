/** What a member has answered before coming into a session. */
export interface ArrivalAnswerTable {
  seat: string;
  session: string;
  answered_at: number;
  /** 1 where it stays after the session, as its giver was told; else 0. */
  kept: number;
  /** JSON, sealed. */
  answer: string;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    arrival_answer: ArrivalAnswerTable;
  }
}
