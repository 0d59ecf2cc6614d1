import type { OwnProof, PasskeyAnswer } from '@rapport/shared/contract/passkey.ts';
import type { Request, Response } from 'express';
import type { SignedIn } from '../auth/staff-accounts.ts';
import type { CallerOf } from '../platform/client-address.ts';
import { AppError } from '../platform/errors.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import type { Passkeys } from '../practice/second-factor/passkeys.ts';
import { requireOwnPassword, type OwnPasswordContext } from './own-password.ts';

/** What it takes to see that a passkey that was refused is told. */
export interface PasskeyTries {
  readonly callerOf: CallerOf;
  readonly security: Pick<SecurityLog, 'passkeyRefused'>;
}

/** Has a passkey's answer looked at; a refused one is entered in the security log. */
export async function tellingRefusals<T>(
  { callerOf, security }: PasskeyTries,
  { caller, req }: { caller?: SignedIn | undefined; req: Request },
  look: () => Promise<T>,
): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof AppError && error.code === 'passkey-refused') {
      security.passkeyRefused({
        address: callerOf(req),
        ...(caller && { account: caller.account }),
      });
    }
    throw error;
  }
}

/** What it takes to see once more who asks. */
export interface OwnProofContext extends OwnPasswordContext {
  readonly passkeys: Pick<Passkeys, 'prove'>;
  readonly security: OwnPasswordContext['security'] & PasskeyTries['security'];
}

interface Asking {
  readonly caller: SignedIn;
  readonly req: Request;
  readonly res: Response;
}

/**
 * Sees that whoever is signed in has the password, or a passkey of theirs, before the account
 * itself is changed: a computer that was left open is not to be enough.
 * @throws AppError `wrong-credentials`, `passkey-refused`, `rate-limited`
 */
export async function requireOwnProof(
  context: OwnProofContext,
  asking: Asking,
  proof: OwnProof,
): Promise<void> {
  if ('password' in proof) return requireOwnPassword(context, asking, proof.password);
  const prove = (answer: PasskeyAnswer) => context.passkeys.prove(asking.caller, answer);
  await tellingRefusals(context, asking, () => prove(proof.passkey));
}

/**
 * The same, but where the account could not be used otherwise: a second factor is to be set up
 * before the sign-in is complete.
 * @throws AppError `invalid-message` where nothing is shown, and as {@link requireOwnProof}
 */
export async function requireProofIfComplete(
  context: OwnProofContext,
  asking: Asking,
  proof: OwnProof | Record<string, never>,
): Promise<void> {
  if (asking.caller.secondFactor !== 'done') return;
  if (!isProof(proof)) throw new AppError('invalid-message', 'password');
  await requireOwnProof(context, asking, proof);
}

const isProof = (proof: OwnProof | Record<string, never>): proof is OwnProof =>
  'password' in proof || 'passkey' in proof;
