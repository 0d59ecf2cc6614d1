import type { AnswerArrival, ArrivalAsked } from '@rapport/shared/contract/arrival.ts';
import type { PhoneShown } from '@rapport/shared/contract/phone.ts';
import { showPhone } from '@rapport/shared/rules/phone/show-phone.ts';
import { AppError } from '../../platform/errors.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Seat } from '../people/seats.ts';
import { timingNow } from '../scheduling/current-session.ts';
import type { Session } from '../scheduling/sessions.ts';
import { askingOf } from '../care/arrival-rule.ts';
import { knownAnswers, type KnownAnswers } from './known-answers.ts';
import { answerRow } from './sealed-answer.ts';

/** Somebody in a session, by their link. */
interface Arriving {
  readonly session: Session;
  readonly seat: Seat;
}

/** What somebody is asked who comes in now; nothing where they are not. */
export async function arrivalAsked(
  context: PracticeContext,
  { seat }: Arriving,
): Promise<ArrivalAsked | undefined> {
  if (seat.role !== 'member') return undefined;
  const asking = await askingOf(context);
  if (asking === 'off') return undefined;
  const { usual, last, phone } = await knownAnswers(context, seat);
  const answer = await context.db
    .selectFrom('arrival_answer')
    .where('seat', '=', seat.seat)
    .select('seat')
    .executeTakeFirst();
  return {
    usual: usual !== '',
    last: last !== '',
    phone: phone.number !== '',
    kept: asking === 'kept',
    answered: answer !== undefined,
  };
}

/**
 * Keeps what a member has answered, in place of what they answered before. It outlasts the session
 * only if the practice keeps answers and the page had said so. Where the practice asks no more,
 * nothing is kept.
 * @throws AppError `not-allowed` for who is no member, `session-ended`, `stale` where what was
 * chosen is not known any more
 */
export async function answerArrival(
  context: PracticeContext,
  { session, seat }: Arriving,
  given: Omit<AnswerArrival, 'token'>,
): Promise<void> {
  const { db, clock, clientSeal, rooms } = context;
  if (seat.role !== 'member') throw new AppError('not-allowed');
  const asking = await askingOf(context);
  if (asking === 'off') return;
  if (['held', 'past'].includes(await timingNow(context, session))) {
    throw new AppError('session-ended');
  }
  const known = await knownAnswers(context, seat);
  const phone = await phoneIn(context, given, known);
  const kept = given.kept && asking === 'kept' ? 1 : 0;
  const row = answerRow(
    clientSeal,
    { seat: seat.seat, session: session.id, answered_at: clock.now(), kept },
    {
      where: placeIn(given, known),
      by: given.where.is,
      alone: given.alone,
      ...(phone && { phone }),
    },
  );
  await db
    .insertInto('arrival_answer')
    .values(row)
    .onConflict((conflict) => conflict.column('seat').doUpdateSet(row))
    .execute();
  rooms.onArrivalChanged(session.id);
}

function placeIn({ where }: Pick<AnswerArrival, 'where'>, known: KnownAnswers): string {
  const place = where.is === 'words' ? where.words : known[where.is];
  if (place === '') throw new AppError('stale', 'where');
  return place;
}

async function phoneIn(
  context: PracticeContext,
  { phone }: Pick<AnswerArrival, 'phone'>,
  known: KnownAnswers,
): Promise<PhoneShown | undefined> {
  switch (phone.is) {
    case 'none':
      return undefined;
    case 'record':
      if (known.phone.number === '') throw new AppError('stale', 'phone');
      return showPhone(known.phone.number, known.phone.country);
    case 'number': {
      // Nobody is asked for a country in half a minute: where theirs is another, "+" says it.
      const { profile } = await profileOf(context);
      return showPhone(phone.number, known.phone.country || profile.country);
    }
  }
}
