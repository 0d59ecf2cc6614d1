import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { ObservedSessions } from '@rapport/shared/contract/observed.ts';
import type { SessionSummary } from '@rapport/shared/contract/rest.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { sessionFacts } from './session-facts.ts';
import { isTakenOver } from './taken-over.ts';
import { observedSessions } from './observed-sessions.ts';
import { todaysSessions } from './todays-sessions.ts';

/** Courses with their sessions: what they are, and what they hand on. */
export interface Courses {
  /** @throws AppError `not-found` */
  sessionFacts(session: SessionId): Promise<SessionFacts>;
  /** The sessions that the holder of a staff account leads today. */
  todaysSessions(account: string): Promise<SessionSummary[]>;
  /** The sessions of the courses whose observer the holder of a staff account is. */
  observedSessions(account: string): Promise<ObservedSessions>;
  /** Whether nobody needs any more what a session hands on, which it last changed then. */
  isTakenOver(session: SessionId, since: number): Promise<boolean>;
}

export const createCourses = (context: PracticeContext): Courses => ({
  sessionFacts: (session) => sessionFacts(context, session),
  todaysSessions: (account) => todaysSessions(context, account),
  observedSessions: (account) => observedSessions(context, account),
  isTakenOver: (session, since) => isTakenOver(context, session, since),
});
