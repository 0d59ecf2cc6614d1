import type { CallerOf } from '../platform/client-address.ts';
import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** What members answer before they come in, and what facilitators do about what is missing. */
export const arrivalRoutes = (
  { arrivals, seatOfLink }: Pick<Practice, 'arrivals' | 'seatOfLink'>,
  callerOf: CallerOf,
): Routes<
  'answerArrival' | 'arrivals' | 'giveReason' | 'keptArrivals' | 'arrivalRule' | 'keepArrivalRule'
> => ({
  answerArrival: async ({ body: { token, ...given }, req }) =>
    arrivals.answer(await seatOfLink(token, callerOf(req)), given),
  arrivals: ({ caller }) => arrivals.of(caller.session),
  giveReason: ({ caller, params: { seat }, body: { reason } }) =>
    arrivals.giveReason(caller, { seat, reason }),
  keptArrivals: ({ caller, params }) => arrivals.kept(caller.account, params.person),
  arrivalRule: () => arrivals.rule(),
  keepArrivalRule: ({ caller, body }) => arrivals.keepRule(caller.account, body),
});
