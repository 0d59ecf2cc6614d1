import type { ChangeAddress } from '@rapport/shared/contract/own-address.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type {
  AcceptInvitation,
  ChangeColleague,
  ChooseNewPassword,
  InvitationLink,
  InvitationShown,
  InviteColleague,
  PasswordLinkShown,
  SetUp,
  Staff,
} from '@rapport/shared/contract/staff.ts';
import { call } from './api.ts';

/** Makes the practice and its first administrator. @throws ApiError `set-up-over`, `email-taken` */
export const setUp = (body: SetUp): Promise<void> => call('setUp', { body });

/** What the link of an invitation leads to. @throws ApiError `invitation-over` */
export const lookAtInvitation = (token: string): Promise<InvitationShown> =>
  call('lookAtInvitation', { body: { token } });

/** Joins the practice. @throws ApiError `invitation-over`, `email-taken` */
export const acceptInvitation = (body: AcceptInvitation): Promise<void> =>
  call('acceptInvitation', { body });

/** Who works in the practice. @throws ApiError */
export const staffList = (): Promise<Staff> => call('staff');

/** Asks a colleague to join; the answer has the link to hand to them. @throws ApiError */
export const inviteColleague = (body: InviteColleague): Promise<InvitationLink> =>
  call('inviteColleague', { body });

/** The same, with the link by mail. @throws ApiError `no-mail` */
export const mailInvitation = (body: InviteColleague): Promise<void> =>
  call('mailInvitation', { body });

/** Takes an invitation back. @throws ApiError */
export const withdrawInvitation = (invitation: string): Promise<void> =>
  call('withdrawInvitation', { params: { invitation } });

/** A link by which a colleague chooses a new password, to hand to them. @throws ApiError */
export const makePasswordLink = (person: string): Promise<InvitationLink> =>
  call('makePasswordLink', { params: { person } });

/** The same by mail. @throws ApiError `no-mail` */
export const mailPasswordLink = (person: string): Promise<void> =>
  call('mailPasswordLink', { params: { person } });

/** Whose password a link is for. @throws ApiError `password-link-over` */
export const lookAtPasswordLink = (token: string): Promise<PasswordLinkShown> =>
  call('lookAtPasswordLink', { body: { token } });

/** Chooses a new password. @throws ApiError `password-link-over` */
export const chooseNewPassword = (body: ChooseNewPassword): Promise<void> =>
  call('chooseNewPassword', { body });

/** Takes away the second factor of a colleague who has lost their device. @throws ApiError */
export const removeSecondFactor = (person: string): Promise<void> =>
  call('removeSecondFactor', { params: { person } });

/** Changes the address of a colleague. @throws ApiError `stale`, `email-taken` */
export const changeAddress = (person: string, body: ChangeAddress): Promise<Kept> =>
  call('changeAddress', { params: { person }, body });

/** Changes what a colleague is. @throws ApiError `stale`, `last-administrator` */
export const changeColleague = (person: string, body: ChangeColleague): Promise<Kept> =>
  call('changeColleague', { params: { person }, body });
