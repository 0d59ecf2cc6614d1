import type { Pact } from '@rapport/shared/contract/practice.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Session } from '../scheduling/sessions.ts';
import { agree } from './pact.ts';

/** What the people of a course have agreed on. */
export interface Consent {
  /** Settles what the session's course has agreed on; it holds in rooms opened from now on. */
  agree(session: Session, pact: Pact, account: string): Promise<void>;
}

export const createConsent = ({ db, security }: PracticeContext): Consent => ({
  agree: async (session, pact, account) => {
    await agree(db, session.course, pact);
    security.agreementChanged({ account, session: session.id });
  },
});
