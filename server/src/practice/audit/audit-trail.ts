import type { AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Session } from '../scheduling/sessions.ts';
import { trailOf } from './audit.ts';

/** Who did what, about whom. */
export interface Audit {
  /** Who did what in the session and about its people. */
  auditTrail(session: Session): Promise<AuditTrail>;
}

export const createAudit = (context: PracticeContext): Audit => ({
  auditTrail: (session) => trailOf(context, session),
});
