import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Request, Response } from 'express';
import type { Seated } from '../practice/access/access.ts';
import type { Practice } from '../practice/practice.ts';
import { staffGuard, type FindStaff } from '../auth/staff-guard.ts';

/** A facilitator of a session, signed in with their account. */
export interface Leader extends Seated {
  readonly account: string;
}

/**
 * Says which seat of the session the facilitator who is signed in has.
 * @throws AppError `not-signed-in`, `not-allowed`, `not-found`
 */
export type FindLeader = (req: Request, res: Response, session: SessionId) => Promise<Leader>;

/** What it takes to find out. */
export interface LeaderContext {
  readonly practice: Pick<Practice, 'leaderSeat'>;
  readonly findStaff: FindStaff;
}

/** Finds facilitators who are signed in. */
export function leaderFinder({ practice, findStaff }: LeaderContext): FindLeader {
  const staff = staffGuard(findStaff);
  return async (req, res, id) => {
    const { account } = await staff(req, res);
    return { ...(await practice.leaderSeat(account, id)), account };
  };
}
