import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { SessionId } from '@rapport/shared/contract/ids.ts';

/** All that the security log tells of. */
export type SecurityEvent =
  | 'signed-in'
  | 'sign-in-failed'
  | 'locked-out'
  | 'second-factor-shown'
  | 'second-factor-failed'
  | 'second-factor-changed'
  | 'passkey-refused'
  | 'passkey-counted-back'
  | 'password-changed'
  | 'signed-out'
  | 'sign-in-ended'
  | 'origin-refused'
  | 'link-refused'
  | 'link-renewed'
  | 'link-withdrawn'
  | 'device-waiting'
  | 'device-admitted'
  | 'device-disowned'
  | 'device-code-failed'
  | 'kept-messages-read'
  | 'staff-changed'
  | 'client-added'
  | 'client-changed'
  | 'course-planned'
  | 'course-changed'
  | 'paper-changed'
  | 'care-sheet-read-unaudited';

/** Where a request came from: its network address. The log keeps a keyed hash of it. */
interface From {
  readonly address?: string | undefined;
}

/** Somebody who acts: by their account, or by their person where only that is known. */
interface By {
  readonly account?: string | undefined;
  readonly actor?: string | undefined;
}

/** A person of a session. */
interface About {
  readonly session: SessionId;
  /** The person's identifier. */
  readonly subject: string;
}

/**
 * The security log: one method an event. It holds identifiers and keyed hashes, never a name, an
 * address, a token or a word. No method throws or has to be waited for.
 */
export interface SecurityLog {
  signedIn(entry: From & { account: string }): void;
  /** @param entry.email what was typed; the log keeps a keyed hash of it */
  signInFailed(entry: From & { email: string }): void;
  /** Too many failures: the sign-in was not tried. */
  lockedOut(entry: From & { email: string }): void;
  /** A sign-in is complete. */
  secondFactorShown(entry: { account: string; reason: 'code' | 'recovery-code' | 'passkey' }): void;
  /** The password was right, the code was not. */
  secondFactorFailed(entry: From & { account: string }): void;
  /**
   * Somebody's second factor was set up or changed, or was taken away from a person
   * (`subject`); or whether everyone who works here needs one was changed.
   */
  secondFactorChanged(entry: {
    /** Who did it; nobody where it was done at the terminal. */
    account: string | undefined;
    subject?: string;
    reason:
      | 'set-up'
      | 'app-removed'
      | 'passkey-added'
      | 'passkey-renamed'
      | 'passkey-removed'
      | 'recovery-codes'
      | 'removed'
      | 'required'
      | 'not-required';
  }): void;
  /** A passkey was shown that opens nothing here, or an answer that nobody had asked for. */
  passkeyRefused(entry: From & { account?: string }): void;
  /** The right passkey, used less often than before: a copy of its device may exist. */
  passkeyCountedBack(entry: { account: string }): void;
  /** Somebody changed their own password. */
  passwordChanged(entry: { account: string }): void;
  signedOut(entry: From & { account: string }): void;
  /** A sign-in ended without signing out. */
  signInEnded(entry: { account: string; reason: 'expired' | 'removed' }): void;
  /** Another site's page asked for something that only ours may. */
  originRefused(entry: From): void;
  /** A join link was shown that opens nothing (any more). */
  linkRefused(entry: From & Partial<About> & { reason: 'forged' | 'expired' | 'withdrawn' }): void;
  linkRenewed(entry: By & About): void;
  linkWithdrawn(entry: By & About): void;
  /** A device that was not admitted before came with the link of a seat. */
  deviceWaiting(entry: About): void;
  /** A facilitator moved the seat to the new device. */
  deviceAdmitted(entry: By & About): void;
  /** The person said that the new device was not theirs. */
  deviceDisowned(entry: About): void;
  /** On a device that shows somebody's link, a code was wrong, or not valid any more. */
  deviceCodeFailed(entry: From & About): void;
  keptMessagesRead(entry: By & { session: SessionId }): void;
  /**
   * Who works here has changed. `subject` is the person, or the invitation while there is none.
   * A change of roles is `roles`; `out` and `let-in` say whether they can sign in.
   */
  staffChanged(entry: {
    /** Who did it; nobody where it was done at the terminal. */
    account: string | undefined;
    subject: string;
    reason:
      | 'set-up'
      | 'invited'
      | 'invitation-withdrawn'
      | 'joined'
      | 'roles'
      | 'out'
      | 'let-in'
      | 'password-link'
      | 'address-asked'
      | 'address'
      | 'new-password';
  }): void;
  clientAdded(entry: By & { subject: string }): void;
  /** A client's record was changed or merged, or they were put away or brought back. */
  clientChanged(
    entry: By & { subject: string; reason: 'record' | 'merged' | 'archived' | 'brought-back' },
  ): void;
  coursePlanned(entry: By & { course: string }): void;
  courseChanged(
    entry: By & Partial<About> & { course: string; reason: CourseChange['kind'] },
  ): void;
  /** A paper was published, or a course asks for one, or no more. */
  paperChanged(entry: By & { course?: string; reason: 'published' | 'asked' | 'dropped' }): void;
  /** A care sheet was given although its reading could not be entered in the audit trail. */
  careSheetReadUnaudited(entry: By & Partial<About>): void;
}
