import type { StaffDesk } from '../practice/staff/staff.ts';
import type { Routes } from './serve-endpoints.ts';

/** Setting the practice up, and who works in it. */
export const staffRoutes = (
  desk: StaffDesk,
): Routes<
  | 'setUp'
  | 'staff'
  | 'inviteColleague'
  | 'mailInvitation'
  | 'withdrawInvitation'
  | 'lookAtInvitation'
  | 'acceptInvitation'
  | 'makePasswordLink'
  | 'mailPasswordLink'
  | 'lookAtPasswordLink'
  | 'chooseNewPassword'
  | 'changeAddress'
  | 'lookAtAddressLink'
  | 'takeNewAddress'
  | 'changeColleague'
  | 'removeSecondFactor'
> => ({
  setUp: ({ body }) => desk.setUp(body),
  staff: ({ caller }) => desk.list(caller.account),
  inviteColleague: async ({ caller, body }) => ({ link: await desk.invite(caller.account, body) }),
  mailInvitation: ({ caller, body }) => desk.mailInvitation(caller.account, body),
  withdrawInvitation: ({ caller, params }) =>
    desk.withdrawInvitation(caller.account, params.invitation),
  lookAtInvitation: ({ body }) => desk.lookAtInvitation(body.token),
  acceptInvitation: ({ body }) => desk.accept(body),
  makePasswordLink: async ({ caller, params }) => ({
    link: await desk.passwordLink(caller.account, params.person),
  }),
  mailPasswordLink: ({ caller, params }) => desk.mailPasswordLink(caller.account, params.person),
  lookAtPasswordLink: ({ body }) => desk.lookAtPasswordLink(body.token),
  chooseNewPassword: ({ body }) => desk.chooseNewPassword(body),
  removeSecondFactor: ({ caller, params }) =>
    desk.removeSecondFactor(caller.account, params.person),
  changeAddress: ({ caller, params, body }) =>
    desk.changeAddress(caller, { ...body, person: params.person }),
  lookAtAddressLink: ({ body }) => desk.lookAtAddressLink(body.token),
  takeNewAddress: ({ body }) => desk.takeNewAddress(body.token),
  changeColleague: ({ caller, params, body }) =>
    desk.change(caller.account, { ...body, person: params.person }),
});
