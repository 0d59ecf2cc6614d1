import type { CallerOf } from '../platform/client-address.ts';
import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** Whom to call, for everyone, and one's own plan, for who is inside. */
export const helpRoutes = (
  practice: Pick<Practice, 'helpNow' | 'seatOfLink'>,
  callerOf: CallerOf,
): Routes<'helpNow' | 'ownPlan'> => ({
  // It asks for no link: "this link no longer works" is when somebody may need a number most.
  helpNow: () => practice.helpNow.numbers(),
  ownPlan: async ({ body: { token, device }, req }) =>
    practice.helpNow.ownPlan(await practice.seatOfLink(token, callerOf(req)), device),
});
