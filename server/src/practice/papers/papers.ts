import type {
  CoursePapers,
  EnterWithdrawal,
  KeepPaper,
  OwnPapers,
  PaperDetail,
  PaperList,
  PublishedPaper,
  SignPaper,
} from '@rapport/shared/contract/papers.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { askPaper, coursePapers, dropPaper } from './course-papers.ts';
import { ownPapers, signPaper, withdrawPaper, type Signer } from './own-papers.ts';
import { enterWithdrawal } from './told-withdrawal.ts';
import { keepPaper, paperDetail, paperList, publishPaper } from './write-papers.ts';

interface Lead {
  readonly account: string;
  readonly course: string;
}

/** What a practice has its clients read and sign. */
export interface PaperDesk {
  list(): Promise<PaperList>;
  /** @throws AppError `not-found` */
  detail(paper: string): Promise<PaperDetail>;
  /** @throws AppError `stale`, `full` */
  keep(account: string, kept: KeepPaper & { paper: string }): Promise<Kept>;
  /** @throws AppError `stale`, `not-found` */
  publish(account: string, asked: { paper: string; revision: number }): Promise<PublishedPaper>;
  ofCourse(course: string): Promise<CoursePapers>;
  /** @throws AppError `not-found` */
  ask(lead: Lead, asked: { paper: string; required: boolean }): Promise<void>;
  drop(lead: Lead, paper: string): Promise<void>;
  /** @throws AppError `not-found`, `invalid-message`, `stale` */
  enterWithdrawal(lead: Lead, told: EnterWithdrawal & { paper: string }): Promise<void>;
  own(signer: Signer): Promise<OwnPapers>;
  /** @throws AppError `not-found`, `stale` */
  sign(signer: Signer, signed: Omit<SignPaper, 'token'>): Promise<void>;
  withdraw(signer: Signer, paper: string): Promise<void>;
}

/** What clients sign, of the practice. */
export interface Papers {
  readonly papers: PaperDesk;
}

export const createPapers = (context: PracticeContext): Papers => ({
  papers: {
    list: () => paperList(context),
    detail: (paper) => paperDetail(context, paper),
    keep: (account, kept) => keepPaper(context, account, kept),
    publish: (account, asked) => publishPaper(context, account, asked),
    ofCourse: (course) => coursePapers(context, course),
    ask: (lead, asked) => askPaper(context, lead, asked),
    drop: (lead, paper) => dropPaper(context, lead, paper),
    enterWithdrawal: (lead, told) => enterWithdrawal(context, lead, told),
    own: (signer) => ownPapers(context, signer),
    sign: (signer, signed) => signPaper(context, signer, signed),
    withdraw: (signer, paper) => withdrawPaper(context, signer, paper),
  },
});
