import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { PersonContact } from '@rapport/shared/contract/rest.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { showPhone } from '@rapport/shared/rules/phone/show-phone.ts';
import { AppError } from '../../platform/errors.ts';
import { joinLink, validInvitations } from '../access/invitations.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { mailOf } from '../people/mail-of.ts';
import { phoneOf } from '../people/phone-of.ts';
import { seatsOf } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';

/** How somebody of the session is reached. @throws AppError `not-found` for a seat of another one */
export async function contactOf(
  context: PracticeContext,
  session: Session,
  seat: SeatId,
): Promise<PersonContact> {
  const { db } = context;
  const known = (await seatsOf(db, session)).find((one) => one.seat === seat);
  if (!known) throw new AppError('not-found');
  if (leads(known.role)) return {};
  const invitation = (await validInvitations(context, session.course)).get(known.membership);
  const email = await mailOf(db, known.person);
  const { number, country } = await phoneOf(context, known.person);
  const phone = showPhone(number, country);
  return {
    ...(invitation !== undefined && { link: joinLink(context, invitation) }),
    ...(email !== undefined && { email }),
    ...(phone && { phone }),
  };
}
