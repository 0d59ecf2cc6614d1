import type { PracticeContext } from '../core/practice-context.ts';

/** The accounts that staff sign in with, as far as the practice opens and closes them. */
export interface StaffAccountsPort {
  /** Makes the account, or brings its password up to date; gives its identifier. */
  put(staff: { email: string; name: string; password: string }): Promise<string>;
  /** Ends all sign-ins of an account but one, and what came through them. */
  endOtherSignIns(account: string, signIn: string): Promise<void>;
  /** Ends all sign-ins of an account, and what came through them. */
  endSignIns(account: string): Promise<void>;
}

/** What the staff of the practice are kept with. */
export interface StaffContext extends Pick<
  PracticeContext,
  'db' | 'clock' | 'publicUrl' | 'security' | 'mail'
> {
  readonly accounts: StaffAccountsPort;
  /** The practice has its first administrator: what was invented goes. */
  readonly onSetUp: () => Promise<void>;
}
