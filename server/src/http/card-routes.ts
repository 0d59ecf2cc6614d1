import {
  cardParams,
  keepCardRequest,
  sessionCardParams,
  sessionParams,
} from '@rapport/shared/contract/rest.ts';
import { json, Router, type Request, type Response } from 'express';
import type { CardReader } from '../practice/library/cards.ts';
import type { Practice } from '../practice/practice.ts';
import { parse } from './parse.ts';
import { leaderFinder, type Leader, type LeaderContext } from './session-leader.ts';
import { staffGuard } from '../auth/staff-guard.ts';

/** Room for the longest card that there can be, in any script. */
const CARD_LIMIT = '64kb';

/** What the routes of the cards need. */
export interface CardRoutesContext extends LeaderContext {
  readonly practice: LeaderContext['practice'] & Pick<Practice, 'cards'>;
}

/** The exercises: to be read by facilitators, and marked, written and kept by staff. */
export function cardRoutes({ practice, findStaff }: CardRoutesContext): Router {
  const router = Router();
  const staff = staffGuard(findStaff);
  const { cards } = practice;

  const leader = leaderFinder({ practice, findStaff });
  const readerOf = ({ account, session }: Leader): CardReader => ({
    account,
    approach: session.approach,
  });

  router.get('/sessions/:id/cards', async (req, res) => {
    const { id } = parse(sessionParams, req.params);
    res.json(await cards.list(readerOf(await leader(req, res, id))));
  });

  router.get('/sessions/:id/cards/:card', async (req, res) => {
    const { id, card } = parse(sessionCardParams, req.params);
    res.json(await cards.read(readerOf(await leader(req, res, id)), card));
  });

  router.get('/cards', async (req, res) => {
    const { account } = await staff(req, res);
    res.json(await cards.list({ account }));
  });

  router
    .route('/cards/:card')
    .get(async (req, res) => {
      const { account } = await staff(req, res);
      const { card } = parse(cardParams, req.params);
      res.json(await cards.read({ account }, card));
    })
    .put(json({ limit: CARD_LIMIT }), async (req, res) => {
      const { account } = await staff(req, res);
      const { card } = parse(cardParams, req.params);
      res.json(await cards.keep(account, card, parse(keepCardRequest, req.body)));
    })
    .delete(async (req, res) => {
      const { account } = await staff(req, res);
      const { card } = parse(cardParams, req.params);
      await cards.remove(account, card);
      res.status(204).end();
    });

  const mark = (favourite: boolean) => async (req: Request, res: Response) => {
    const { account } = await staff(req, res);
    const { card } = parse(cardParams, req.params);
    await cards.favour(account, card, favourite);
    res.status(204).end();
  };
  router.route('/cards/:card/favourite').put(mark(true)).delete(mark(false));

  return router;
}
