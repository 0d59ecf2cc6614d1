import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** What is at hand when somebody is not well, and who did what in a session. */
export const careRoutes = ({
  careSheets,
  crisisLines,
  profile,
  ...practice
}: Pick<Practice, 'careSheets' | 'crisisLines' | 'profile' | 'auditTrail'>): Routes<
  | 'careSheet'
  | 'keepCareSheet'
  | 'clientCareSheet'
  | 'keepClientCareSheet'
  | 'auditTrail'
  | 'crisisLines'
  | 'keepCrisisLines'
  | 'practiceProfile'
  | 'keepPracticeProfile'
> => ({
  careSheet: ({ caller, params }) => careSheets.read(caller, params.seat),
  keepCareSheet: ({ caller, params, body }) => careSheets.keep(caller, params.seat, body),
  clientCareSheet: ({ caller, params }) => careSheets.readOf(caller.account, params.person),
  keepClientCareSheet: ({ caller, params, body }) =>
    careSheets.keepOf(caller.account, params.person, body),
  auditTrail: ({ caller }) => practice.auditTrail(caller.session),
  crisisLines: () => crisisLines.read(),
  keepCrisisLines: ({ caller, body }) => crisisLines.keep(caller.account, body),
  practiceProfile: () => profile.read(),
  keepPracticeProfile: ({ caller, body }) => profile.keep(caller.account, body),
});
