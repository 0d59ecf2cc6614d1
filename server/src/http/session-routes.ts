import type { FindStaff } from '../auth/staff-guard.ts';
import type { Clock } from '../platform/clock.ts';
import type { Practice } from '../practice/practice.ts';
import type { StaffDesk } from '../practice/staff/staff.ts';
import type { Routes } from './serve-endpoints.ts';

/** What the routes of staff need. */
export interface SessionRoutesContext {
  readonly practice: Practice;
  readonly staffDesk: Pick<StaffDesk, 'rolesOf'>;
  readonly findStaff: FindStaff;
  readonly clock: Clock;
}

/** What signed-in staff ask for: who they are, their sessions, and the links of their people. */
export const sessionRoutes = ({
  practice,
  staffDesk,
  findStaff,
  clock,
}: SessionRoutesContext): Routes<
  | 'me'
  | 'sessions'
  | 'observedSessions'
  | 'openSession'
  | 'keptMessages'
  | 'sessionAfter'
  | 'renewLink'
  | 'withdrawLink'
  | 'contact'
> => ({
  me: async ({ req, res }) => {
    const staff = await findStaff(req, res);
    if (!staff) return null;
    const { name, email, account, secondFactor } = staff;
    return { name, email, roles: await staffDesk.rolesOf(account), secondFactor };
  },
  sessions: async ({ caller }) => {
    const sessions = await practice.todaysSessions(caller.account);
    return { now: new Date(clock.now()).toISOString(), sessions };
  },
  observedSessions: ({ caller }) => practice.observedSessions(caller.account),
  openSession: async ({ caller, params }) =>
    practice.joinInfo(await practice.seatOfStaff(caller.account, params.id)),
  keptMessages: async ({ caller }) => ({
    messages: await practice.keptMessages(caller, caller.account),
  }),
  sessionAfter: ({ caller }) => practice.sessionAfter(caller),
  renewLink: async ({ caller, params }) => ({
    link: await practice.renewLink(caller.session, params.seat, caller.account),
  }),
  withdrawLink: ({ caller, params }) =>
    practice.withdrawLink(caller.session, params.seat, caller.account),
  contact: ({ caller, params }) => practice.contact(caller.session, params.seat),
});
