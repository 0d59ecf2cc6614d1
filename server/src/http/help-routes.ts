import { ownPlanRequest } from '@rapport/shared/contract/help-now.ts';
import { type Request, Router } from 'express';
import type { Practice } from '../practice/practice.ts';
import { parse } from './parse.ts';
import type { RateLimits } from './rate-limits.ts';

/** What the routes of whoever needs help now need. */
export interface HelpRoutesContext {
  readonly practice: Pick<Practice, 'helpNow' | 'seatOfLink'>;
  readonly limits: Pick<RateLimits, 'help'>;
  readonly callerOf: (req: Request) => string;
}

/** Whom to call, for everyone, and one's own plan, for who is inside. */
export function helpRoutes({ practice, limits, callerOf }: HelpRoutesContext): Router {
  const router = Router();

  // It asks for no link: "this link no longer works" is when somebody may need a number most.
  router.get('/help-now', async (req, res) => {
    await limits.help(res, callerOf(req));
    res.json(await practice.helpNow.numbers());
  });

  router.post('/help-now/plan', async (req, res) => {
    const network = callerOf(req);
    await limits.help(res, network);
    const { token, device } = parse(ownPlanRequest, req.body);
    const seated = await practice.seatOfLink(token, network);
    res.json(await practice.helpNow.ownPlan(seated, device));
  });

  return router;
}
