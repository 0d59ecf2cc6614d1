import type { Pact } from '@rapport/shared/contract/practice.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Seat } from '../people/seats.ts';
import { AppError } from '../../platform/errors.ts';
import type { Session } from '../scheduling/sessions.ts';
import { agree } from './pact.ts';

/** What the people of a course have agreed on. */
export interface Consent {
  /**
   * Settles what the session's course has agreed on; it holds in rooms opened from now on.
   * @throws AppError `not-allowed` for who only stands in
   */
  agree(by: { session: Session; seat: Seat; account: string }, pact: Pact): Promise<void>;
}

export const createConsent = ({ db, security }: PracticeContext): Consent => ({
  agree: async ({ session, seat, account }, pact) => {
    if (seat.standsIn) throw new AppError('not-allowed', 'stand-in');
    await agree(db, session.course, pact);
    security.agreementChanged({ account, session: session.id });
  },
});
