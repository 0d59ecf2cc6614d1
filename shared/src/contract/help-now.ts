import { z } from 'zod';
import { deviceSecret } from './ids.ts';
import type { PlanPart } from './care-limits.ts';
import type { CrisisLine, WayShown } from './crisis-lines.ts';
import type { Hours } from './hours.ts';
import type { PhoneShown } from './phone.ts';

/** A line that somebody has verified, as clients see it. */
export interface HelpLine extends Pick<
  CrisisLine,
  'kind' | 'name' | 'country' | 'region' | 'hours' | 'note'
> {
  ways: WayShown[];
}

/**
 * `GET /api/help-now`, for everyone, with a link or without: whom to call. It tells of nobody, so
 * that it can be shown even to who has no valid link any more.
 */
export interface HelpNow {
  practice: {
    /** May be empty. */
    name: string;
    /** May be empty. */
    country: string;
    phone?: PhoneShown;
    hours: Hours;
  };
  lines: HelpLine[];
}

/** What a person's own safety plan says, without the parts that are empty. */
export type PlanWords = Partial<Record<PlanPart, string>>;

/**
 * `POST /api/help-now/plan`: the own plan of whoever shows their link on a device that a
 * facilitator let in before.
 */
export const ownPlanRequest = z.strictObject({
  token: z.string().max(200),
  device: deviceSecret,
});

/** The answer to it; without a plan for a device that nobody let in. */
export interface OwnPlan {
  plan?: PlanWords;
}
