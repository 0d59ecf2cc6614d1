/** The agenda that was prepared for a session. */
interface PreparedAgendaTable {
  session: string;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  /** The account that changed it last. */
  updated_by: string | null;
  /** JSON, sealed. */
  items: string;
}

/** An agenda of the practice's own. */
interface PracticeAgendaTable {
  id: string;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  /** The account that changed it last. */
  updated_by: string | null;
  /** Of its name as it is compared; a keyed hash. */
  name_hash: string;
  /** What lists show of it: JSON, sealed. */
  head: string;
  /** JSON, sealed. */
  items: string;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    prepared_agenda: PreparedAgendaTable;
    practice_agenda: PracticeAgendaTable;
  }
}
