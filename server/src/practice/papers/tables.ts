import type { Generated } from 'kysely';
import type { KnownBy, ToldHow } from '@rapport/shared/contract/papers.ts';

/** What is written of a paper, and which version of it clients are asked to sign. */
export interface PaperTable {
  id: string;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  /** The account that changed it last. */
  updated_by: string | null;
  title: string;
  text: string;
  /** The version that was published last; 0 while none was. */
  version: number;
  /** The revision that it was published from. */
  version_revision: number;
}

/** A version as it was published. Rows are added, and the database refuses everything else. */
export interface PaperVersionTable {
  paper: string;
  version: number;
  title: string;
  text: string;
  /** SHA-256 of title and text, hex. */
  hash: string;
  published_at: number;
  /** The account that published it. */
  published_by: string | null;
}

/** Which papers a course asks its members for. */
export interface CoursePaperTable {
  course: string;
  paper: string;
  /** 1 where it is to be signed before coming in; else 0. */
  required: Generated<number>;
}

/** Somebody has signed a version. Rows are added, and the database refuses everything else. */
export interface PaperSignatureTable {
  id: string;
  membership: string;
  paper: string;
  version: number;
  hash: string;
  signed_at: number;
  known: KnownBy;
  /** What was typed, sealed. */
  name: string;
}

/** Somebody has taken back a signature. Rows are added as those of signatures. */
export interface PaperWithdrawalTable {
  signature: string;
  withdrawn_at: number;
  /** How they told a facilitator, who entered it; nothing where they did it on their page. */
  told_how: Generated<ToldHow | null>;
  /** On which day, a date. */
  told_on: Generated<string | null>;
  /** The account of who entered it. */
  entered_by: Generated<string | null>;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    paper: PaperTable;
    paper_version: PaperVersionTable;
    course_paper: CoursePaperTable;
    paper_signature: PaperSignatureTable;
    paper_withdrawal: PaperWithdrawalTable;
  }
}
