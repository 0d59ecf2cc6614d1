import type { KeptMessage } from '@rapport/shared/contract/rest.ts';
import type { SessionAfter } from '@rapport/shared/contract/session-after.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';
import { keptMessages } from './kept-messages.ts';
import { sessionAfter } from './session-after.ts';

/** What is kept of sessions that were held. */
export interface Records {
  /** What was kept of the session's messages and is this seat's to read. */
  keptMessages(seated: { session: Session; seat: Seat }, account: string): Promise<KeptMessage[]>;
  /** What leads on from a session that has ended, for the facilitator in this seat. */
  sessionAfter(seated: { session: Session; seat: Seat }): Promise<SessionAfter>;
}

export const createRecords = (context: PracticeContext): Records => ({
  keptMessages: async (seated, account) => {
    context.security.keptMessagesRead({ account, session: seated.session.id });
    return keptMessages(context, seated);
  },
  sessionAfter: (seated) => sessionAfter(context, seated),
});
