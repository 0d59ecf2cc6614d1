import { PLAN_PARTS } from '@rapport/shared/contract/care-limits.ts';
import type { HelpNow, OwnPlan } from '@rapport/shared/contract/help-now.ts';
import { showPhone } from '@rapport/shared/rules/phone/show-phone.ts';
import { planOf } from './care-sheets.ts';
import { crisisLines } from './crisis-lines.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { profileOf } from './practice-profile.ts';
import { wasLetIn } from '../people/let-in.ts';
import type { Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';

/** What is shown to whoever needs help at this moment. */
export interface HelpNumbers {
  /** Whom to call: the practice's telephone and the lines that somebody has verified. */
  numbers(): Promise<HelpNow>;
  /**
   * The own safety plan of who sits at a seat, for a device that a facilitator let in, in this
   * session or one of the three before it; without a plan for any other. It is theirs
   * to read: no entry is made of it.
   */
  ownPlan(seated: { session: Session; seat: Seat }, device: string): Promise<OwnPlan>;
}

type Context = Pick<PracticeContext, 'db' | 'clock' | 'rooms' | 'sheetSeal'>;

/** What helps at once, over the practice's database. */
export const createHelpNow = (context: Context): HelpNumbers => ({
  numbers: () => numbers(context),
  ownPlan: async ({ session, seat }, secret) => {
    // A link alone shows nobody's plan: somebody must have let this device in.
    if (seat.role !== 'member' || !(await wasLetIn(context, { session, seat }, secret))) return {};
    const plan = await planOf(context, seat.person);
    const words = PLAN_PARTS.flatMap((part) => (plan?.[part] ? [[part, plan[part]] as const] : []));
    return { plan: Object.fromEntries(words) };
  },
});

async function numbers(context: Context): Promise<HelpNow> {
  const [{ profile }, { lines }] = [await profileOf(context), await crisisLines(context)];
  const { name, country, hours } = profile;
  const phone = showPhone(profile.phone, country);
  return {
    practice: { name, country, hours, ...(phone && { phone }) },
    lines: lines
      .filter(({ verifiedOn }) => verifiedOn !== null)
      .map((line) => ({
        kind: line.kind,
        name: line.name,
        country: line.country,
        region: line.region,
        ways: line.shown,
        hours: line.hours,
        note: line.note,
      })),
  };
}
