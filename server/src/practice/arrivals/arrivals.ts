import type {
  AnswerArrival,
  ArrivalRuleShown,
  Arrivals as ArrivalsShown,
  KeepArrivalRule,
  KeptArrivals,
} from '@rapport/shared/contract/arrival.ts';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';
import { answerArrival } from './answer.ts';
import { arrivalRuleOf, keepArrivalRule } from '../care/arrival-rule.ts';
import { arrivalsShown, lacking, type Coming } from './arrivals-shown.ts';
import { giveReason } from './give-reason.ts';
import { keptArrivals } from './kept-arrivals.ts';

interface Seated {
  readonly session: Session;
  readonly seat: Seat;
}

/** What members answer before they come into a session, and what is missing at the door. */
export interface ArrivalDesk {
  rule(): Promise<ArrivalRuleShown>;
  /** @throws AppError `stale` */
  keepRule(account: string, kept: KeepArrivalRule): Promise<Kept>;
  /** @throws AppError `not-allowed`, `session-ended`, `stale` */
  answer(arriving: Seated, given: Omit<AnswerArrival, 'token'>): Promise<void>;
  /** For the facilitators of the session. */
  of(session: Session): Promise<ArrivalsShown>;
  /** Who of these can not be let in without a reason. */
  lacking(session: SessionId, comings: readonly Coming[]): Promise<SeatId[]>;
  /** @throws AppError `not-found` */
  giveReason(leader: Seated, given: { seat: SeatId; reason: string }): Promise<void>;
  /** What was kept of a client's answers. @throws AppError `not-found` */
  kept(account: string, client: string): Promise<KeptArrivals>;
}

/** The door, of the practice. */
export interface Arrivals {
  readonly arrivals: ArrivalDesk;
}

export const createArrivals = (context: PracticeContext): Arrivals => ({
  arrivals: {
    rule: () => arrivalRuleOf(context),
    keepRule: (account, kept) => keepArrivalRule(context, account, kept),
    answer: (arriving, given) => answerArrival(context, arriving, given),
    of: (session) => arrivalsShown(context, session),
    lacking: (session, comings) => lacking(context, session, comings),
    giveReason: (leader, given) => giveReason(context, leader, given),
    kept: (account, client) => keptArrivals(context, account, client),
  },
});
