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
import { call } from './api.ts';

/** A member has told that they take back what they signed. @throws ApiError `stale` */
export const enterWithdrawal = (
  course: string,
  paper: string,
  body: EnterWithdrawal,
): Promise<void> => call('enterWithdrawal', { params: { course, paper }, body });

/** All papers of the practice, and texts to start from. @throws ApiError */
export const paperList = (): Promise<PaperList> => call('papers');

/** A paper with its versions. @throws ApiError */
export const paperDetail = (paper: string): Promise<PaperDetail> =>
  call('paper', { params: { paper } });

/** Keeps what is written of a paper. @throws ApiError `stale` where it was changed meanwhile */
export const keepPaper = (paper: string, body: KeepPaper): Promise<Kept> =>
  call('keepPaper', { params: { paper }, body });

/** Publishes it as it stands at a revision. @throws ApiError `stale` where it was changed meanwhile */
export const publishPaper = (paper: string, revision: number): Promise<PublishedPaper> =>
  call('publishPaper', { params: { paper }, body: { revision } });

/** Which papers a course asks for, and who signed them. @throws ApiError */
export const coursePapers = (course: string): Promise<CoursePapers> =>
  call('coursePapers', { params: { course } });

/** The course asks for a paper from now on, before coming in or not. @throws ApiError */
export const askPaper = (course: string, paper: string, required: boolean): Promise<void> =>
  call('askPaper', { params: { course, paper }, body: { required } });

/** The course asks for a paper no more. @throws ApiError */
export const dropPaper = (course: string, paper: string): Promise<void> =>
  call('dropPaper', { params: { course, paper } });

/** The papers of whoever shows this link. @throws ApiError */
export const ownPapers = (token: string, device: string): Promise<OwnPapers> =>
  call('ownPapers', { body: { token, device } });

/** Signs the words that were shown. @throws ApiError `stale` where there is a newer version */
export const signPaper = (body: SignPaper): Promise<void> => call('signPaper', { body });

/** Takes back what was signed of a paper. @throws ApiError */
export const withdrawPaper = (token: string, device: string, paper: string): Promise<void> =>
  call('withdrawPaper', { body: { token, device, paper } });
