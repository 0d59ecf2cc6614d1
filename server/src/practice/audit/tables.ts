import type { AuditAction } from '@rapport/shared/contract/audit.ts';
import type { Generated } from 'kysely';
import type { SecurityEvent } from '../../platform/security-events.ts';

/** Who did what, about whom. Rows are added, and the database itself refuses everything else. */
export interface AuditTable {
  id: string;
  at: number;
  /** The session that it belongs to; none for what is the whole practice's. */
  session: string | null;
  /** The event of that session's stream that it tells of. */
  seq: number | null;
  actor_person: string | null;
  actor_account: string | null;
  /** The person whom it is about. */
  subject: string | null;
  action: AuditAction;
  /** Why it was done, sealed; only where a reason is asked for. */
  reason: Generated<string | null>;
}

/** What may touch on security. Rows are added; the database refuses changes for 400 days. */
export interface SecurityLogTable {
  id: string;
  at: number;
  event: SecurityEvent;
  reason: string | null;
  session: string | null;
  course: string | null;
  actor_person: string | null;
  actor_account: string | null;
  /** The person whom it is about. */
  subject: string | null;
  /** A keyed hash of the e-mail address that was tried. */
  email_hash: string | null;
  /** A keyed hash of the network address that it came from. */
  source_hash: string | null;
  /** How often it happened; more than once where a flood was summed up. */
  times: number;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    audit: AuditTable;
    security_log: SecurityLogTable;
  }
}
