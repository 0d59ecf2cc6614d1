import type { SignedIn } from '../auth/staff-accounts.ts';
import type { SecondFactor } from '../practice/second-factor/second-factor.ts';
import { withinCodeLimits, type OwnCodeContext } from './own-code.ts';
import { requireProofIfComplete, type OwnProofContext } from './own-proof.ts';
import type { Request, Response } from 'express';
import type { Routes } from './serve-endpoints.ts';

/** What the routes of the second factor need. */
export interface SecondFactorRoutesContext extends OwnProofContext, OwnCodeContext {
  readonly secondFactor: SecondFactor;
  readonly security: OwnProofContext['security'] & OwnCodeContext['security'];
}

/** Completing a sign-in, setting up what completes it, and whether everyone needs that. */
export function secondFactorRoutes(
  context: SecondFactorRoutesContext,
): Routes<
  | 'factorWays'
  | 'showSecondFactor'
  | 'offerAuthenticator'
  | 'confirmAuthenticator'
  | 'factorRule'
  | 'setFactorRule'
> {
  const { secondFactor, devices } = context;
  /** The sign-in is complete: from now on the device's guesses are counted apart. */
  const remember = ({ caller, req, res }: { caller: SignedIn; req: Request; res: Response }) =>
    res.append('Set-Cookie', devices.remember(req.headers.cookie, caller.email.toLowerCase()));
  return {
    factorWays: ({ caller }) => secondFactor.waysOf(caller),
    showSecondFactor: async ({ body, ...asked }) => {
      await withinCodeLimits(context, asked, () => secondFactor.show(asked.caller, body.code));
      remember(asked);
    },
    offerAuthenticator: async ({ body, ...asked }) => {
      await requireProofIfComplete(context, asked, body);
      return secondFactor.offer(asked.caller);
    },
    confirmAuthenticator: async ({ body, ...asked }) => {
      const codes = await secondFactor.confirm(asked.caller, body.code);
      remember(asked);
      return codes;
    },
    factorRule: () => secondFactor.rule(),
    setFactorRule: ({ caller, body }) => secondFactor.setRule(caller.account, body),
  };
}
