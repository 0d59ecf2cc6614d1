import type { AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Pact } from '@rapport/shared/contract/practice.ts';
import type { KeptMessage, SessionSummary } from '@rapport/shared/contract/rest.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { createAccess, type Access, type Seated } from './access/access.ts';
import { trailOf } from './audit/audit.ts';
import { createCareSheets, type CareSheets } from './care/care-sheets.ts';
import { createCards, type Cards } from './library/cards.ts';
import { createHelpDesk, type HelpDesk } from './care/help-now.ts';
import { createCrisisList, type CrisisList } from './care/crisis-lines.ts';
import { keptMessages } from './records/kept-messages.ts';
import { agree } from './consent/pact.ts';
import type { PracticeContext } from './core/practice-context.ts';
import { createProfileDesk, type ProfileDesk } from './care/practice-profile.ts';
import { sessionFacts } from './courses/session-facts.ts';
import type { Session } from './scheduling/sessions.ts';
import { isTakenOver } from './courses/taken-over.ts';
import { todaysSessions } from './courses/todays-sessions.ts';

/** What the practice knows, for the edges and the rooms. */
export interface Practice extends Access {
  /** @throws AppError `not-found` */
  sessionFacts(session: SessionId): Promise<SessionFacts>;
  todaysSessions(account: string): Promise<SessionSummary[]>;
  readonly cards: Cards;
  readonly careSheets: CareSheets;
  readonly crisisLines: CrisisList;
  readonly profile: ProfileDesk;
  readonly helpNow: HelpDesk;
  /** Who did what in the session and about its people. */
  auditTrail(session: Session): Promise<AuditTrail>;
  /** Settles what the session's course has agreed on; it holds in rooms opened from now on. */
  agree(session: Session, pact: Pact, account: string): Promise<void>;
  /** What was kept of the session's messages and is this seat's to read. */
  keptMessages(seated: Seated, account: string): Promise<KeptMessage[]>;
  /** Whether nobody needs any more what a session hands on, which it last changed then. */
  isTakenOver(session: SessionId, since: number): Promise<boolean>;
}

/** The practice over its database. */
export function createPractice(context: PracticeContext): Practice {
  return {
    ...createAccess(context),
    sessionFacts: (session) => sessionFacts(context, session),
    cards: createCards(context),
    careSheets: createCareSheets(context),
    crisisLines: createCrisisList(context),
    profile: createProfileDesk(context),
    helpNow: createHelpDesk(context),
    auditTrail: (session) => trailOf(context, session),
    todaysSessions: (account) => todaysSessions(context, account),
    agree: async (session, pact, account) => {
      await agree(context.db, session.course, pact);
      context.security.agreementChanged({ account, session: session.id });
    },
    keptMessages: async (seated, account) => {
      context.security.keptMessagesRead({ account, session: seated.session.id });
      return keptMessages(context, seated);
    },
    isTakenOver: (session, since) => isTakenOver(context, session, since),
  };
}
