import type { LetterKind, MailFault } from '@rapport/shared/contract/mail.ts';

/**
 * A letter in the outbox. It holds identifiers only: to whom it goes and what it says is looked up
 * when it is sent.
 */
export interface OutboxTable {
  id: string;
  /** Its Message-ID, however often it is sent. */
  message_id: string;
  kind: LetterKind;
  /** Whom or what it is about: an invitation, a person or a membership, as its kind says. */
  subject: string;
  session: string | null;
  /** What must not be written twice: at most one letter has it. */
  once: string | null;
  /** `dropped`: nobody wanted it any more when it was to be sent. */
  state: 'waiting' | 'sent' | 'dropped' | 'failed';
  created_at: number;
  /** When it is to be tried, for the first time or again. */
  due_at: number;
  /** From then on it makes no sense any more: the start of its session, the end of its link. */
  not_after: number | null;
  /** How often somebody has begun to send it. */
  tries: number;
  /** Who is sending it. */
  lease: string | null;
  /** Until when nobody else may; 0 where nobody is. */
  lease_until: number;
  settled_at: number | null;
  /** What came of the last try, where it failed. */
  fault: MailFault | null;
  reply_code: number | null;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    outbox: OutboxTable;
  }
}
