import { z } from 'zod';
import { deviceSecret, membershipId, paperId } from './ids.ts';
import { PAPER_LIMITS as LIMITS, TOLD_HOW } from './paper-limits.ts';
import { anyRevision, standingRevision, type LastChange } from './revision.ts';
import { lineOfText, paragraph } from './text.ts';

/*
 * Papers are what a practice has its clients read and sign: a consent, the agreement of a group.
 */

/** The words of a paper. */
const paperWords = z.strictObject({
  title: lineOfText(LIMITS.title),
  text: paragraph(LIMITS.text),
});
export type PaperWords = z.infer<typeof paperWords>;

/** `PUT /api/papers/:paper`: keeps what is written of a paper; nobody is asked to sign it yet. */
export const keepPaperRequest = z.strictObject({
  /** The revision that it was made from; 0 for a new paper. */
  revision: anyRevision,
  words: paperWords,
});
export type KeepPaper = z.infer<typeof keepPaperRequest>;

/** `POST /api/papers/:paper/versions`: publishes a paper as it stands at this revision. */
export const publishPaperRequest = z.strictObject({ revision: standingRevision });

/** The answer to it: which version it is. */
export interface PublishedPaper {
  version: number;
}

/** A paper in the practice's list. */
export interface PaperSummary {
  id: string;
  title: string;
  /** The version that clients are asked to sign; 0 while none was published. */
  version: number;
  /** What that version is called; absent while there is none. */
  published?: string;
  /** Whether something was written since that version was published. */
  unpublished: boolean;
  /** How many courses ask for it. */
  courses: number;
}

/** A text to start from. It is no advice in law. */
export interface StartingPaper extends PaperWords {
  key: string;
}

/** `GET /api/papers`: by title. */
export interface PaperList {
  papers: PaperSummary[];
  starting: StartingPaper[];
}

/** A version of a paper as it was published. */
export interface PaperVersion extends PaperWords {
  version: number;
  /** ISO 8601. */
  at: string;
  /** Nobody where they are known no more. */
  by?: string;
  /** SHA-256 of title and text, hex: what a signature names. */
  hash: string;
}

/** `GET /api/papers/:paper`: all of it. */
export interface PaperDetail {
  id: string;
  /** What is written now. */
  words: PaperWords;
  /** The revision that a change is made from. */
  revision: number;
  changed: LastChange;
  /** Whether something was written since the last version was published. */
  unpublished: boolean;
  /** The newest first. */
  versions: PaperVersion[];
}

/** Where somebody stands with a paper; `outdated`: they signed a version that is not the newest. */
export type PaperStanding = 'signed' | 'outdated' | 'withdrawn' | 'missing';

/**
 * How whoever signed was known: by their personal link alone, or by it on a device that a
 * facilitator had let in.
 */
export type KnownBy = 'link' | 'known-device';

/** How somebody told a facilitator that they take a signature back. */
export type ToldHow = (typeof TOLD_HOW)[number];

/** A withdrawal that a facilitator has entered. */
export interface ToldWithdrawal {
  how: ToldHow;
  /** On which day it was told, a date. */
  on: string;
  /** Who entered it; nobody where they are known no more. */
  by?: string;
}

/** `POST /api/courses/:course/papers/:paper/withdrawals`: a member has told that they take it back. */
export const enterWithdrawalRequest = z.strictObject({
  membership: membershipId,
  how: z.enum(TOLD_HOW),
  on: z.iso.date(),
});
export type EnterWithdrawal = z.infer<typeof enterWithdrawalRequest>;

/** A signature as a facilitator of the course reads it. */
export interface SignatureShown {
  paper: string;
  version: number;
  hash: string;
  /** ISO 8601. */
  at: string;
  /** As it was typed. */
  name: string;
  known: KnownBy;
  /** When it was withdrawn, ISO 8601; where a facilitator entered it, when they did. */
  withdrawn?: string;
  told?: ToldWithdrawal;
}

/** A paper that a course can ask for, or somebody in it has signed. */
export interface CoursePaper {
  id: string;
  /** As it was last published. */
  title: string;
  version: number;
  asked: boolean;
  /** Whether it is to be signed before coming in: letting somebody in without it takes a reason. */
  required: boolean;
}

/** A member of a course, or somebody who left it and had signed something, and what they signed. */
export interface PaperSigner {
  membership: string;
  person: string;
  name: string;
  /** When they left, in ISO 8601. Of those nothing is asked any more; what they signed may still hold. */
  left?: string;
  /** By paper, for those that the course asks for. */
  standing: Record<string, PaperStanding>;
  /** All that they ever signed in this course, the newest first. */
  signatures: SignatureShown[];
}

/** `GET /api/courses/:course/papers`: for the facilitators of the course. */
export interface CoursePapers {
  papers: CoursePaper[];
  members: PaperSigner[];
}

/** A paper that a course asks for from its beginning, and whether it is to be signed before coming in. */
const askedPaper = z.strictObject({ paper: paperId, required: z.boolean() });
export type AskedPaper = z.infer<typeof askedPaper>;

/** What a course asks for from its beginning, each there once. */
export const askedPapers = z
  .array(askedPaper)
  .max(LIMITS.papers)
  .refine((all) => new Set(all.map(({ paper }) => paper)).size === all.length);

/** `PUT /api/courses/:course/papers/:paper`: asks for it; sent again, changes how. */
export const askPaperRequest = z.strictObject({ required: z.boolean() });

const byLink = { token: z.string().max(200), device: deviceSecret.optional() };

/** `POST /api/own-papers`: the papers of whoever shows their link. */
export const ownPapersRequest = z.strictObject(byLink);

/** A paper as its reader sees it. */
export interface OwnPaper extends PaperWords {
  id: string;
  version: number;
  hash: string;
  /** Whether the course asks for it: what was signed stays here when it does so no more. */
  asked: boolean;
  /** Whether it is to be signed before coming in. */
  required: boolean;
  standing: PaperStanding;
  /** What stands signed: when, and which version. */
  signed?: { at: string; version: number };
  /** Set where a facilitator entered that it was taken back. */
  told?: ToldWithdrawal;
}

/** The answer to it, in the order of their titles. */
export interface OwnPapers {
  papers: OwnPaper[];
}

/** `POST /api/own-papers/sign`: signs exactly the words that were shown. */
export const signPaperRequest = z.strictObject({
  ...byLink,
  paper: paperId,
  version: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  name: lineOfText(LIMITS.name),
});
export type SignPaper = z.infer<typeof signPaperRequest>;

/** `POST /api/own-papers/withdraw`: takes back what was signed of this paper. */
export const withdrawPaperRequest = z.strictObject({ ...byLink, paper: paperId });
