import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Request, Response } from 'express';
import type { Practice, Seated } from '../practice/practice.ts';
import { staffGuard, type FindStaff } from './staff-guard.ts';

/** Somebody who leads a session. */
export interface Leader extends Seated {
  /** Theirs, where they are signed in. */
  readonly account?: string;
}

/**
 * Tells who leads the session: signed in, or by the join link that they came with.
 * @throws AppError `not-signed-in`, `not-allowed`, `not-found`, `link-invalid` and the like
 */
export type FindLeader = (req: Request, res: Response, session: SessionId) => Promise<Leader>;

/** What it takes to find out. */
export interface LeaderContext {
  readonly practice: Pick<Practice, 'leaderSeat' | 'leaderSeatOfLink'>;
  readonly findStaff: FindStaff;
}

/** Finds those who lead, however they came. */
export function leaderFinder({ practice, findStaff }: LeaderContext): FindLeader {
  const staff = staffGuard(findStaff);
  return async (req, res, id) => {
    const token = bearerToken(req);
    if (token !== undefined) return practice.leaderSeatOfLink(token, id);
    const { account } = await staff(req, res);
    return { ...(await practice.leaderSeat(account, id)), account };
  };
}

/** The token in `Authorization: Bearer …`, RFC 6750. */
const bearerToken = ({ headers }: Request): string | undefined =>
  /^Bearer ([\w-]{1,200})$/u.exec(headers.authorization ?? '')?.[1];
