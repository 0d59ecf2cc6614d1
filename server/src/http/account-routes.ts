import type { StaffAccounts } from '../auth/staff-accounts.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import type { SecondFactor } from '../practice/second-factor/second-factor.ts';
import type { StaffDesk } from '../practice/staff/staff.ts';
import { requireOwnPassword } from './own-password.ts';
import { requireOwnProof, type OwnProofContext } from './own-proof.ts';
import type { Routes } from './serve-endpoints.ts';

/** What the routes of one's own account need. */
export interface AccountRoutesContext extends OwnProofContext {
  readonly accounts: Pick<StaffAccounts, 'isPasswordOf' | 'changePassword' | 'endOtherSignIns'>;
  readonly staffDesk: Pick<StaffDesk, 'mails' | 'askNewAddress'>;
  readonly secondFactor: Pick<SecondFactor, 'shown' | 'renewCodes' | 'takeOffApp'>;
  readonly security: OwnProofContext['security'] & Pick<SecurityLog, 'passwordChanged'>;
}

/** What whoever is signed in does about their own account. */
export const accountRoutes = (
  context: AccountRoutesContext,
): Routes<
  | 'ownAccount'
  | 'renewRecoveryCodes'
  | 'takeOffAuthenticator'
  | 'askNewAddress'
  | 'changePassword'
  | 'signOutElsewhere'
> => ({
  ownAccount: async ({ caller }) => ({
    ...(await context.secondFactor.shown(caller.account)),
    mail: context.staffDesk.mails,
  }),
  askNewAddress: async ({ body, ...asked }) => {
    await requireOwnProof(context, asked, body.proof);
    await context.staffDesk.askNewAddress(asked.caller, body.email);
  },
  renewRecoveryCodes: async ({ body, ...asked }) => {
    await requireOwnProof(context, asked, body);
    return context.secondFactor.renewCodes(asked.caller.account);
  },
  takeOffAuthenticator: async ({ body, ...asked }) => {
    await requireOwnProof(context, asked, body);
    await context.secondFactor.takeOffApp(asked.caller);
  },
  changePassword: async ({ body, ...asked }) => {
    const { accounts, security } = context;
    await requireOwnPassword(context, asked, body.password);
    const { account, signIn } = asked.caller;
    await accounts.changePassword(account, body.newPassword);
    security.passwordChanged({ account });
    // Whoever knew the one before is out.
    await accounts.endOtherSignIns(account, signIn);
  },
  signOutElsewhere: ({ caller: { account, signIn } }) =>
    context.accounts.endOtherSignIns(account, signIn),
});
