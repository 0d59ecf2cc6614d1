/** What is to be at hand when a person is not well. */
export interface CareSheetTable {
  person: string;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  /** The person who changed it last. */
  updated_by: string | null;
  /** JSON. */
  sheet: string;
}

/** What the practice writes as a whole, as its crisis lines: one row each. */
export interface PracticeDocumentTable {
  id: string;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  /** The account that changed it last. */
  updated_by: string | null;
  /** JSON. */
  body: string;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    care_sheet: CareSheetTable;
    practice_document: PracticeDocumentTable;
  }
}
