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

declare module '../../storage/schema.ts' {
  interface Schema {
    prepared_agenda: PreparedAgendaTable;
  }
}
