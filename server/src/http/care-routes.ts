import { keepCareSheetRequest } from '@rapport/shared/contract/care-sheet.ts';
import { keepCrisisLinesRequest } from '@rapport/shared/contract/crisis-lines.ts';
import { keepPracticeProfileRequest } from '@rapport/shared/contract/practice-profile.ts';
import { seatParams, sessionParams } from '@rapport/shared/contract/rest.ts';
import { json, Router } from 'express';
import type { Practice } from '../practice/practice.ts';
import { parse } from './parse.ts';
import { leaderFinder, type LeaderContext } from './session-leader.ts';
import { staffGuard } from '../auth/staff-guard.ts';

/** Room for the longest sheet that there can be, in any script. */
const SHEET_LIMIT = '64kb';

/** What the routes of care need. */
export interface CareRoutesContext extends LeaderContext {
  readonly practice: LeaderContext['practice'] &
    Pick<Practice, 'careSheets' | 'crisisLines' | 'profile' | 'auditTrail'>;
}

/** What is at hand when somebody is not well, and who did what in a session. */
export function careRoutes({ practice, findStaff }: CareRoutesContext): Router {
  const router = Router();
  const staff = staffGuard(findStaff);
  const leader = leaderFinder({ practice, findStaff });
  const { careSheets, crisisLines, profile } = practice;

  router
    .route('/sessions/:id/people/:seat/care')
    .get(async (req, res) => {
      const { id, seat } = parse(seatParams, req.params);
      res.json(await careSheets.read(await leader(req, res, id), seat));
    })
    .put(json({ limit: SHEET_LIMIT }), async (req, res) => {
      const { account } = await staff(req, res);
      const { id, seat } = parse(seatParams, req.params);
      const leading = await practice.leaderSeat(account, id);
      res.json(await careSheets.keep(leading, seat, parse(keepCareSheetRequest, req.body)));
    });

  router.get('/sessions/:id/audit', async (req, res) => {
    const { id } = parse(sessionParams, req.params);
    const { session } = await leader(req, res, id);
    res.json(await practice.auditTrail(session));
  });

  router
    .route('/crisis-lines')
    .get(async (req, res) => {
      await staff(req, res);
      res.json(await crisisLines.read());
    })
    .put(json({ limit: SHEET_LIMIT }), async (req, res) => {
      const { account } = await staff(req, res);
      res.json(await crisisLines.keep(account, parse(keepCrisisLinesRequest, req.body)));
    });

  router
    .route('/practice')
    .get(async (req, res) => {
      await staff(req, res);
      res.json(await profile.read());
    })
    .put(json({ limit: '16kb' }), async (req, res) => {
      const { account } = await staff(req, res);
      res.json(await profile.keep(account, parse(keepPracticeProfileRequest, req.body)));
    });

  return router;
}
