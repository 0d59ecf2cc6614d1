import type { SignedIn } from '../auth/staff-accounts.ts';
import { AppError } from '../platform/errors.ts';
import type { SecondFactor } from '../practice/second-factor/second-factor.ts';
import { withinCodeLimits, type OwnCodeContext } from './own-code.ts';
import { requireOwnPassword, type OwnPasswordContext } from './own-password.ts';
import type { Request, Response } from 'express';
import type { Routes } from './serve-endpoints.ts';

/** What the routes of the second factor need. */
export interface SecondFactorRoutesContext extends OwnPasswordContext, OwnCodeContext {
  readonly secondFactor: SecondFactor;
  readonly security: OwnPasswordContext['security'] & OwnCodeContext['security'];
}

/** Completing a sign-in, setting up what completes it, and whether everyone needs that. */
export function secondFactorRoutes(
  context: SecondFactorRoutesContext,
): Routes<
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
    showSecondFactor: async ({ body, ...asked }) => {
      await withinCodeLimits(context, asked, () => secondFactor.show(asked.caller, body.code));
      remember(asked);
    },
    offerAuthenticator: async ({ body, ...asked }) => {
      if (asked.caller.secondFactor === 'done') {
        if (body.password === undefined) throw new AppError('invalid-message', 'password');
        await requireOwnPassword(context, asked, body.password);
      }
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
