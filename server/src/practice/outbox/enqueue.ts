import type { LetterKind } from '@rapport/shared/contract/mail.ts';
import { hmac } from '../../platform/secret.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import type { MailOut } from '../core/practice-context.ts';
import type {} from './tables.ts';

/** A letter that is to be sent. */
interface NewLetter {
  readonly id?: string;
  readonly kind: LetterKind;
  readonly subject: string;
  readonly session?: string;
  readonly at: number;
  readonly dueAt?: number;
  readonly notAfter?: number;
  readonly once?: string;
}

/**
 * Puts a letter in the outbox: in the transaction of what it tells of, so that both are there or
 * neither. Where there is one already with the same `once`, nothing happens.
 */
export async function enqueue(
  tx: Db,
  { host }: Pick<MailOut, 'host'>,
  { id = randomId(), kind, subject, session, at, dueAt, notAfter, once }: NewLetter,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      id,
      message_id: `${id}@${host}`,
      kind,
      subject,
      session: session ?? null,
      once: once ?? null,
      state: 'waiting',
      created_at: at,
      due_at: dueAt ?? at,
      not_after: notAfter ?? null,
      tries: 0,
      lease: null,
      lease_until: 0,
      settled_at: null,
      fault: null,
      reply_code: null,
    })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .execute();
}

/**
 * The secret of the link in a letter: the same each time that the letter is sent, so that a copy
 * which arrives twice opens the same. It stands nowhere, as it can be computed again.
 */
export const letterToken = ({ tokenKey }: Pick<MailOut, 'tokenKey'>, letter: string): string =>
  hmac(tokenKey, 'rapport letter v1', Buffer.from(letter, 'base64url')).toString('base64url');
