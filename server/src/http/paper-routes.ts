import type { CallerOf } from '../platform/client-address.ts';
import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** What clients read and sign: writing it, asking for it, and signing by one's link. */
export const paperRoutes = (
  { papers, seatOfLink }: Pick<Practice, 'papers' | 'seatOfLink'>,
  callerOf: CallerOf,
): Routes<
  | 'papers'
  | 'paper'
  | 'keepPaper'
  | 'publishPaper'
  | 'coursePapers'
  | 'askPaper'
  | 'dropPaper'
  | 'ownPapers'
  | 'signPaper'
  | 'withdrawPaper'
> => ({
  papers: () => papers.list(),
  paper: ({ params }) => papers.detail(params.paper),
  keepPaper: ({ caller, params, body }) => papers.keep(caller.account, { ...params, ...body }),
  publishPaper: ({ caller, params, body }) =>
    papers.publish(caller.account, { ...params, ...body }),
  coursePapers: ({ caller }) => papers.ofCourse(caller.course),
  askPaper: ({ caller, params: { paper }, body: { required } }) =>
    papers.ask(caller, { paper, required }),
  dropPaper: ({ caller, params: { paper } }) => papers.drop(caller, paper),
  ownPapers: async ({ body: { token }, req }) => papers.own(await seatOfLink(token, callerOf(req))),
  signPaper: async ({ body: { token, ...signed }, req }) =>
    papers.sign(await seatOfLink(token, callerOf(req)), signed),
  withdrawPaper: async ({ body: { token, paper }, req }) =>
    papers.withdraw(await seatOfLink(token, callerOf(req)), paper),
});
