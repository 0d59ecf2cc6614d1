import { pact } from '@rapport/shared/contract/practice.ts';
import { seatParams, sessionParams } from '@rapport/shared/contract/rest.ts';
import type { KeptMessages, Me, RenewedLink, SessionList } from '@rapport/shared/contract/rest.ts';
import { Router } from 'express';
import type { Clock } from '../platform/clock.ts';
import type { Practice } from '../practice/practice.ts';
import { parse } from './parse.ts';
import { staffGuard, type FindStaff } from '../auth/staff-guard.ts';

/** What the routes of staff need. */
export interface SessionRoutesContext {
  readonly practice: Practice;
  readonly findStaff: FindStaff;
  readonly clock: Clock;
}

/** What signed-in staff ask for: who they are, their sessions, and the links of their people. */
export function sessionRoutes({ practice, findStaff, clock }: SessionRoutesContext): Router {
  const router = Router();
  const staff = staffGuard(findStaff);

  router.get('/me', async (req, res) => {
    const staff = await findStaff(req, res);
    res.json(staff ? ({ name: staff.name, email: staff.email } satisfies Me) : null);
  });

  router.get('/sessions', async (req, res) => {
    const { account } = await staff(req, res);
    const sessions = await practice.todaysSessions(account);
    res.json({ now: new Date(clock.now()).toISOString(), sessions } satisfies SessionList);
  });

  router.post('/sessions/:id/seat', async (req, res) => {
    const { account } = await staff(req, res);
    const { id } = parse(sessionParams, req.params);
    res.json(await practice.joinInfo(await practice.seatOfStaff(account, id)));
  });

  router.put('/sessions/:id/pact', async (req, res) => {
    const { account } = await staff(req, res);
    const { id } = parse(sessionParams, req.params);
    const { session } = await practice.leaderSeat(account, id);
    await practice.agree(session, parse(pact, req.body), account);
    res.status(204).end();
  });

  router.get('/sessions/:id/messages', async (req, res) => {
    const { account } = await staff(req, res);
    const { id } = parse(sessionParams, req.params);
    const seated = await practice.leaderSeat(account, id);
    const messages = await practice.keptMessages(seated, account);
    res.json({ messages } satisfies KeptMessages);
  });

  router
    .route('/sessions/:id/people/:seat/link')
    .post(async (req, res) => {
      const { account } = await staff(req, res);
      const { id, seat } = parse(seatParams, req.params);
      const { session } = await practice.leaderSeat(account, id);
      const link = await practice.renewLink(session, seat, account);
      res.json({ link } satisfies RenewedLink);
    })
    .delete(async (req, res) => {
      const { account } = await staff(req, res);
      const { id, seat } = parse(seatParams, req.params);
      const { session } = await practice.leaderSeat(account, id);
      await practice.withdrawLink(session, seat, account);
      res.status(204).end();
    });

  return router;
}
