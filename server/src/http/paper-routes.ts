import type { Request } from 'express';
import type { CallerOf } from '../platform/client-address.ts';
import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** What clients read and sign: writing it, asking for it, and signing by one's link. */
export const paperRoutes = (
  { papers, deviceCodes, seatOfLink }: Pick<Practice, 'papers' | 'deviceCodes' | 'seatOfLink'>,
  callerOf: CallerOf,
): Routes<
  | 'papers'
  | 'paper'
  | 'keepPaper'
  | 'publishPaper'
  | 'coursePapers'
  | 'askPaper'
  | 'dropPaper'
  | 'enterWithdrawal'
  | 'ownPapers'
  | 'signPaper'
  | 'withdrawPaper'
> => {
  /** Papers are for the client alone: where a code is wanted, none is shown before it. */
  const signerOf = async (
    { token, device }: { token: string; device?: string | undefined },
    req: Request,
  ) => {
    const signer = await seatOfLink(token, callerOf(req));
    await deviceCodes.require(signer, device);
    return signer;
  };
  return {
    papers: () => papers.list(),
    paper: ({ params }) => papers.detail(params.paper),
    keepPaper: ({ caller, params, body }) => papers.keep(caller.account, { ...params, ...body }),
    publishPaper: ({ caller, params, body }) =>
      papers.publish(caller.account, { ...params, ...body }),
    coursePapers: ({ caller }) => papers.ofCourse(caller.course),
    askPaper: ({ caller, params: { paper }, body: { required } }) =>
      papers.ask(caller, { paper, required }),
    enterWithdrawal: ({ caller, params: { paper }, body }) =>
      papers.enterWithdrawal(caller, { paper, ...body }),
    dropPaper: ({ caller, params: { paper } }) => papers.drop(caller, paper),
    ownPapers: async ({ body, req }) => papers.own(await signerOf(body, req)),
    signPaper: async ({ body, req }) => {
      const { token: _token, ...signed } = body;
      await papers.sign(await signerOf(body, req), signed);
    },
    withdrawPaper: async ({ body, req }) => papers.withdraw(await signerOf(body, req), body.paper),
  };
};
