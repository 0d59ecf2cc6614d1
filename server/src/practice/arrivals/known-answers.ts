import type { Phone } from '@rapport/shared/contract/phone.ts';
import { usualPlaceOf } from '../care/care-sheets.ts';
import { phoneOf } from '../people/phone-of.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Seat } from '../people/seats.ts';
import { answerIn } from './sealed-answer.ts';
import type {} from './tables.ts';

/** What the practice knows already, so that it can be given as an answer with one press. */
export interface KnownAnswers {
  /** Where the member usually is; empty where nobody wrote that down. */
  readonly usual: string;
  /** Where they were the last time, where that was kept. */
  readonly last: string;
  /** The number of their record. */
  readonly phone: Phone;
}

/** What the practice knows of a member. */
export async function knownAnswers(
  context: Pick<PracticeContext, 'db' | 'sheetSeal' | 'clientSeal'>,
  { person, membership }: Seat,
): Promise<KnownAnswers> {
  const [usual, last, phone] = await Promise.all([
    usualPlaceOf(context, person),
    lastPlaceOf(context, membership),
    phoneOf(context, person),
  ]);
  return { usual, last, phone };
}

/** Where the member was the last time in this course: another one's facilitators were not told. */
async function lastPlaceOf(
  { db, clientSeal }: Pick<PracticeContext, 'db' | 'clientSeal'>,
  membership: string,
): Promise<string> {
  const row = await db
    .selectFrom('arrival_answer')
    .innerJoin('seat', 'seat.id', 'arrival_answer.seat')
    .where('seat.membership', '=', membership)
    .where('kept', '=', 1)
    .selectAll('arrival_answer')
    .orderBy('answered_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? answerIn(clientSeal, row).where : '';
}
