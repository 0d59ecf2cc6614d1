import type { AddressLinkShown, ChangeAddress } from '@rapport/shared/contract/own-address.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type {
  AcceptInvitation,
  ChangeColleague,
  ChooseNewPassword,
  InvitationShown,
  InviteColleague,
  PasswordLinkShown,
  SetUp,
  Staff,
} from '@rapport/shared/contract/staff.ts';
import { may, type Right, type StaffRole } from '@rapport/shared/rules/rights.ts';
import { askNewAddress, changeAddress, lookAtAddressLink, takeNewAddress } from './addresses.ts';
import { changeColleague, colleagues } from './colleagues.ts';
import {
  acceptInvitation,
  inviteColleague,
  lookAtInvitation,
  mailInvitation,
  openInvitations,
  withdrawInvitation,
} from './invitations.ts';
import {
  chooseNewPassword,
  lookAtPasswordLink,
  mailPasswordLink,
  makePasswordLink,
} from './password-links.ts';
import { removeSecondFactor } from './lost-device.ts';
import { requireRight, rolesOf } from './roles.ts';
import { setUp } from './set-up.ts';
import type { StaffContext } from './staff-context.ts';

/** Who works in the practice, as what, and how they come to it. */
export interface StaffDesk {
  /** @throws AppError `set-up-over`, `email-taken` */
  setUp(request: SetUp): Promise<void>;
  /** What the holder of an account is in the practice. */
  rolesOf(account: string): Promise<StaffRole[]>;
  /** @throws AppError `not-allowed` */
  requireRight(account: string, right: Right): Promise<void>;
  /** Who works here. The invitations are for those alone who manage the staff. */
  list(account: string): Promise<Staff>;
  /** Gives the link to hand to the colleague. @throws AppError `email-taken` */
  invite(account: string, request: InviteColleague): Promise<string>;
  /** The same by mail. @throws AppError `email-taken`, `no-mail` */
  mailInvitation(account: string, request: InviteColleague): Promise<void>;
  withdrawInvitation(account: string, invitation: string): Promise<void>;
  /** @throws AppError `invitation-over` */
  lookAtInvitation(token: string): Promise<InvitationShown>;
  /** @throws AppError `invitation-over`, `email-taken` */
  accept(request: AcceptInvitation): Promise<void>;
  /** Gives the link to hand to a colleague who has lost their password. @throws AppError `not-found` */
  passwordLink(account: string, person: string): Promise<string>;
  /** The same by mail. @throws AppError `not-found`, `no-mail` */
  mailPasswordLink(account: string, person: string): Promise<void>;
  /** @throws AppError `password-link-over` */
  lookAtPasswordLink(token: string): Promise<PasswordLinkShown>;
  /** @throws AppError `password-link-over` */
  chooseNewPassword(request: ChooseNewPassword): Promise<void>;
  /** Whether letters can be sent. */
  readonly mails: boolean;
  /** A link to a new address of one's own. @throws AppError `no-mail` */
  askNewAddress(who: { account: string; signIn: string }, email: string): Promise<void>;
  /** @throws AppError `address-link-over` */
  lookAtAddressLink(token: string): Promise<AddressLinkShown>;
  /** @throws AppError `address-link-over` */
  takeNewAddress(token: string): Promise<void>;
  /** @throws AppError `not-found`, `stale`, `email-taken` */
  changeAddress(
    who: { account: string; signIn: string },
    change: ChangeAddress & { person: string },
  ): Promise<Kept>;
  /** For a colleague who has lost their device. @throws AppError `not-found`, `not-allowed` */
  removeSecondFactor(account: string, person: string): Promise<void>;
  /** @throws AppError `not-found`, `stale`, `last-administrator` */
  change(account: string, change: ChangeColleague & { person: string }): Promise<Kept>;
}

export const createStaffDesk = (context: StaffContext): StaffDesk => ({
  setUp: (request) => setUp(context, request),
  rolesOf: (account) => rolesOf(context.db, account),
  requireRight: (account, right) => requireRight(context.db, account, right),
  list: async (account) => ({
    colleagues: await colleagues(context),
    invitations: may(await rolesOf(context.db, account), 'staff:manage')
      ? await openInvitations(context)
      : [],
    mail: context.mail !== undefined,
  }),
  invite: (account, request) => inviteColleague(context, account, request),
  mailInvitation: (account, request) => mailInvitation(context, account, request),
  withdrawInvitation: (account, id) => withdrawInvitation(context, account, id),
  lookAtInvitation: (token) => lookAtInvitation(context, token),
  accept: (request) => acceptInvitation(context, request),
  passwordLink: (account, person) => makePasswordLink(context, person, account),
  mailPasswordLink: (account, person) => mailPasswordLink(context, person, account),
  lookAtPasswordLink: (token) => lookAtPasswordLink(context, token),
  chooseNewPassword: (request) => chooseNewPassword(context, request),
  mails: context.mail !== undefined,
  askNewAddress: (who, email) => askNewAddress(context, who, email),
  lookAtAddressLink: (token) => lookAtAddressLink(context, token),
  takeNewAddress: (token) => takeNewAddress(context, token),
  changeAddress: (who, change) => changeAddress(context, who, change),
  removeSecondFactor: (account, person) => removeSecondFactor(context, account, person),
  change: (account, change) => changeColleague(context, account, change),
});
